package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.schema.SchemaChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.maintain.DeletedRows;
import org.playlake.io.paimon.maintain.Inventory;
import org.playlake.io.paimon.maintain.Item;
import org.playlake.io.paimon.maintain.TableKind;
import org.playlake.io.paimon.table.CompactedFiles;

class CompactTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @EnumSource
  void leavesFewerFilesAndTheSameRowsAndNothingForASecondTime(TableKind kind) throws Exception {
    Inventory stock = Inventory.create(warehouse, kind, Map.of());
    List<Item> expected = new ArrayList<>();
    for (int commit = 0; commit < 6; commit++) {
      List<Item> items = new ArrayList<>();
      for (int id = 0; id < 10; id++) {
        items.add(new Item(id / 5, kind.hasKey() ? id : 10 * commit + id, "in " + commit));
      }
      stock.write(items);
      boolean stays = commit == (kind == TableKind.KEY_FIRST_ROW ? 0 : 5);
      if (stays || !kind.hasKey()) {
        expected.addAll(items);
      }
    }
    List<Item> sorted = expected.stream().sorted(Inventory.ORDER).toList();
    int before = stock.files().size();
    long snapshots = stock.snapshots();

    CompactedFiles done = stock.maintenance().compact("db.stock");

    assertThat(stock.read()).isEqualTo(sorted);
    assertThat(stock.files()).hasSizeLessThanOrEqualTo(4);
    assertThat(done.table()).isEqualTo("db.stock");
    assertThat(done.filesBefore()).isEqualTo(before);
    assertThat(done.filesAfter()).isEqualTo(stock.files().size());
    assertThat(done.bytesAfter()).isPositive().isLessThan(done.bytesBefore());
    assertThat(done.commits()).isEqualTo(1);
    assertThat(stock.snapshots()).isEqualTo(snapshots + 1);

    CompactedFiles again = stock.maintenance().compact("db.stock");

    assertThat(again).isEqualTo(CompactedFiles.none("db.stock")).matches(CompactedFiles::isEmpty);
    assertThat(stock.snapshots()).isEqualTo(snapshots + 1);

    stock.write(new Item(0, 1, "after"));
    stock.maintenance().compact("db.stock");
    assertThat(stock.read()).hasSize(kind.hasKey() ? 10 : 61);
  }

  @ParameterizedTest
  @EnumSource
  void doesNothingToAnEmptyTable(TableKind kind) throws Exception {
    Inventory stock = Inventory.create(warehouse, kind, Map.of());
    assertThat(stock.maintenance().compact("db.stock").isEmpty()).isTrue();
    assertThat(stock.snapshots()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void saysInADryRunWhatItWouldBeginWithAndChangesNothing(TableKind kind) throws Exception {
    Inventory stock = sixFilesADay(kind, Map.of());
    CompactedFiles planned = stock.maintenance().dryRun().compact("db.stock");
    assertThat(planned.filesBefore()).isEqualTo(12);
    assertThat(planned.bytesBefore()).isPositive();
    assertThat(planned.commits()).isZero();
    assertThat(stock.files()).hasSize(12);
    assertThat(stock.snapshots()).isEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource
  void compactsThePartitionsNamedAndNoOthers(TableKind kind) throws Exception {
    Inventory stock = sixFilesADay(kind, Map.of());
    CompactedFiles done = stock.maintenance().compact("db.stock", List.of(Map.of("day", "1")));
    assertThat(done.filesBefore()).isEqualTo(6);
    assertThat(stock.files()).hasSize(7);
    assertThat(stock.maintenance().compact("db.stock", List.of(Map.of("day", "7"))).isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"APPEND", "APPEND_IN_BUCKETS", "KEY_IN_BUCKETS"})
  void commitsABigTableInBatches(TableKind kind) throws Exception {
    Inventory stock = sixFilesADay(kind, Map.of());
    CompactedFiles done = stock.maintenance().withBatchBytes(1).compact("db.stock");
    assertThat(done.commits()).isEqualTo(2);
    assertThat(done.filesBefore()).isEqualTo(12);
    assertThat(stock.files()).hasSize(2);
    assertThat(stock.snapshots()).isEqualTo(14);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPEND", "APPEND_IN_BUCKETS", "KEY_IN_BUCKETS"})
  void leavesBigFilesAlone(TableKind kind) throws Exception {
    Inventory stock = Inventory.create(warehouse, kind, Map.of("target-file-size", "100kb"));
    Random random = new Random(1);
    for (int commit = 0; commit < 12; commit++) {
      List<Item> items = new ArrayList<>();
      for (int id = 0; id < 200; id++) {
        items.add(new Item(0, 200 * commit + id, text(random, 200)));
      }
      stock.write(items);
    }
    assertThat(stock.maintenance().compact("db.stock").isEmpty()).isFalse();
    assertThat(stock.files()).hasSizeGreaterThan(3);
    assertThat(stock.maintenance().compact("db.stock").isEmpty()).isTrue();
    assertThat(stock.read()).hasSize(2400);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPEND_IN_BUCKETS", "KEY_IN_BUCKETS"})
  void compactsPartitionsOfAnEarlierNumberOfBuckets(TableKind kind) throws Exception {
    Inventory stock = sixFilesADay(kind, Map.of());
    alter(SchemaChange.setOption("bucket", "5"));
    assertThat(stock.maintenance().compact("db.stock").filesBefore()).isEqualTo(12);
    assertThat(stock.files()).hasSize(2);
    assertThat(stock.read()).hasSize(kind.hasKey() ? 2 : 12);
  }

  @Test
  void dropsDeletedRowsOfAnAppendTable() throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.APPEND_WITH_DELETIONS, Map.of());
    stock.write(new Item(0, 1, "a"), new Item(0, 2, "b"), new Item(0, 3, "c"));
    DeletedRows.delete(stock.open(), stock.files().get(0), 1);
    assertThat(stock.read()).extracting(Item::id).containsExactly(1, 3);

    CompactedFiles done = stock.maintenance().compact("db.stock");

    assertThat(done.filesBefore()).isEqualTo(1);
    assertThat(stock.read()).extracting(Item::id).containsExactly(1, 3);
    assertThat(stock.files()).singleElement().matches(file -> file.rowCount() == 2);
    assertThat(stock.maintenance().compact("db.stock").isEmpty()).isTrue();
  }

  @Test
  void refusesWhatOnlyAnEngineCanDoAndNamesIt() throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.KEY_IN_BUCKETS, Map.of("bucket", "-2"));
    stock.write(new Item(0, 1, "a"));
    assertThatThrownBy(() -> stock.maintenance().compact("db.stock"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("db.stock cannot be compacted here: it has the option bucket=-2")
        .hasMessageContaining("Flink or Spark: CALL sys.compact(`table` => 'db.stock')");
  }

  @Test
  void refusesATableWhoseRowsHaveNumbers() throws Exception {
    Inventory stock =
        Inventory.create(warehouse, TableKind.APPEND, Map.of("row-tracking.enabled", "true"));
    assertThatThrownBy(() -> stock.maintenance().compact("db.stock"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("row-tracking.enabled=true");
  }

  @Test
  void refusesATableThatIsNotThere() {
    assertThatThrownBy(() -> PaimonMaintenance.of(warehouse.options()).compact("db.nothing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Table db.nothing does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"week", "id"})
  void refusesAPartitionThatTheTableCannotHave(String key) throws Exception {
    Inventory stock = sixFilesADay(TableKind.APPEND, Map.of());
    assertThatThrownBy(() -> stock.maintenance().compact("db.stock", List.of(Map.of(key, "1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no partition {" + key + "=1}")
        .hasMessageContaining("its partition keys are [day]");
  }

  private Inventory sixFilesADay(TableKind kind, Map<String, String> options) throws Exception {
    Inventory stock = Inventory.create(warehouse, kind, options);
    for (int commit = 0; commit < 6; commit++) {
      stock.write(new Item(0, 1, "in " + commit));
      stock.write(new Item(1, 2, "in " + commit));
    }
    return stock;
  }

  private void alter(SchemaChange change) throws Exception {
    warehouse.catalog().alterTable(Identifier.fromString("db.stock"), List.of(change), false);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, '!', '~').forEach(character -> text.append((char) character));
    return text.toString();
  }
}
