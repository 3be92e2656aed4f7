package org.playlake.io.paimon.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.maintain.CompactionBatch;
import org.playlake.io.paimon.internal.maintain.CompactionPlan;
import org.playlake.io.paimon.internal.maintain.CompactionTask;
import org.playlake.io.paimon.internal.maintain.TableCompaction;

/** Changes that others make while a compaction is going on. */
class CompactionRaceTest {

  private static final int WRITERS = 2;
  private static final int COMMITS = 15;

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @EnumSource(names = {"APPEND", "APPEND_IN_BUCKETS", "KEY_IN_BUCKETS", "KEY_WITH_DELETIONS"})
  void writersAndCompactionsAtTheSameTimeLoseAndDoubleNoRow(TableKind kind) throws Exception {
    Inventory stock = Inventory.create(warehouse, kind, Map.of());
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int first = writer * COMMITS;
        all.add(threads.submit(() -> writeOneByOne(stock, first)));
      }
      for (int compaction = 0; compaction < 2; compaction++) {
        all.add(threads.submit(() -> compactUntilAllIsThere(stock)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    stock.maintenance().compact("db.stock");
    assertThat(stock.read())
        .hasSize(WRITERS * COMMITS)
        .doesNotHaveDuplicates()
        .allMatch(item -> item.text().equals("written once"));
  }

  private static Void writeOneByOne(Inventory stock, int first) throws Exception {
    for (int id = first; id < first + COMMITS; id++) {
      stock.write(new Item(0, id, "written once"));
    }
    return null;
  }

  private static Void compactUntilAllIsThere(Inventory stock) throws Exception {
    while (stock.read().size() < WRITERS * COMMITS) {
      stock.maintenance().compact("db.stock");
    }
    return null;
  }

  @ParameterizedTest
  @EnumSource
  void theSlowerOfTwoCompactionsIsGivenUpAndLeavesNothing(TableKind kind) throws Exception {
    Inventory stock = sixFiles(kind);
    CompactionBatch slow = compacted(stock);
    assertThat(stock.maintenance().compact("db.stock").isEmpty()).isFalse();
    long files = warehouse.filesOnDisk();

    assertThat(slow.commit()).isFalse();

    assertThat(stock.read()).hasSize(6);
    assertThat(warehouse.filesOnDisk()).isLessThan(files);
    assertThat(stock.maintenance().compact("db.stock").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatAreWrittenMeanwhileStay(TableKind kind) throws Exception {
    Inventory stock = sixFiles(kind);
    CompactionBatch batch = compacted(stock);
    stock.write(new Item(0, 100, "meanwhile"));

    assertThat(batch.commit()).isTrue();

    stock.maintenance().compact("db.stock");
    assertThat(stock.read()).hasSize(7).contains(new Item(0, 100, "meanwhile"));
  }

  @Test
  void rowsThatAreDeletedMeanwhileDoNotComeBack() throws Exception {
    Inventory stock = sixFiles(TableKind.APPEND_WITH_DELETIONS);
    CompactionBatch batch = compacted(stock);
    DeletedRows.delete(stock.open(), stock.files().get(0), 0);

    assertThat(batch.commit()).isFalse();

    stock.maintenance().compact("db.stock");
    assertThat(stock.read()).hasSize(5);
    assertThat(stock.files()).hasSize(1);
  }

  @Test
  void aTableThatIsEmptiedMeanwhileStaysEmpty() throws Exception {
    Inventory stock = sixFiles(TableKind.APPEND);
    CompactionBatch batch = compacted(stock);
    stock.open().newBatchWriteBuilder().newCommit().truncateTable();

    assertThat(batch.commit()).isFalse();
    assertThat(stock.read()).isEmpty();
  }

  @Test
  void filesThatOnlyChangeTheirLevelSurviveACompactionThatIsGivenUp() throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.KEY_IN_BUCKETS, Map.of("bucket", "1"));
    stock.write(new Item(0, 1, "a"));
    CompactionBatch batch = compacted(stock);
    assertThat(batch.result("db.stock").filesAfter()).isEqualTo(1);

    batch.discard();

    assertThat(stock.read()).containsExactly(new Item(0, 1, "a"));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPEND", "APPEND_IN_BUCKETS", "KEY_IN_BUCKETS"})
  void aColumnThatIsAddedMeanwhileKeepsItsValues(TableKind kind) throws Exception {
    Inventory stock = sixFiles(kind, kind == TableKind.APPEND ? "-1" : "1");
    FileStoreTable old = compactable(stock);
    warehouse
        .catalog()
        .alterTable(
            Identifier.fromString("db.stock"),
            List.of(SchemaChange.addColumn("more", DataTypes.INT())),
            false);
    stock.writeRows(List.of(GenericRow.of(0, 100, BinaryString.fromString("wide"), 42)));

    assertThat(compacted(old).isOutdated()).isTrue();

    stock.maintenance().compact("db.stock");
    assertThat(stock.read(row -> row.isNullAt(3) ? 0 : row.getInt(3))).contains(42).hasSize(7);
  }

  private Inventory sixFiles(TableKind kind) throws Exception {
    return sixFiles(kind, kind.options().get("bucket"));
  }

  private Inventory sixFiles(TableKind kind, String buckets) throws Exception {
    Inventory stock = Inventory.create(warehouse, kind, Map.of("bucket", buckets));
    for (int id = 0; id < 12; id += 2) {
      stock.write(new Item(0, id, "before"));
    }
    return stock;
  }

  /** All tasks of a table, done and not committed. */
  private static CompactionBatch compacted(Inventory stock) throws Exception {
    return compacted(compactable(stock));
  }

  private static FileStoreTable compactable(Inventory stock) throws Exception {
    return stock.open().copy(Map.of(CoreOptions.WRITE_ONLY.key(), "false"));
  }

  private static CompactionBatch compacted(FileStoreTable table) throws Exception {
    CompactionBatch batch = new CompactionBatch(table);
    CompactionPlan plan = TableCompaction.plan(table, null);
    for (CompactionTask task = plan.next(); task != null; task = plan.next()) {
      batch.add(task.run(table, batch.user(), IOManager.create("target")));
    }
    assertThat(batch.isEmpty()).isFalse();
    return batch;
  }
}
