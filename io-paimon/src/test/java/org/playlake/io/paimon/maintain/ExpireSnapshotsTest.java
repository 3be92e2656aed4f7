package org.playlake.io.paimon.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.paimon.consumer.Consumer;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.ExpiredSnapshots;
import org.playlake.io.paimon.table.PaimonPartition;

class ExpireSnapshotsTest {

  private static final Map<String, String> KEEP_THREE =
      Map.of("snapshot.num-retained.min", "1", "snapshot.num-retained.max", "3");

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void keepsWhatTheTablesOptionsSay() throws Exception {
    Inventory stock = commits(8, KEEP_THREE);
    assertThat(stock.maintenance().dryRun().expireSnapshots("db.stock").snapshots()).isEqualTo(5);
    assertThat(stock.snapshots()).isEqualTo(8);
    assertThat(stock.maintenance().expireSnapshots("db.stock"))
        .isEqualTo(new ExpiredSnapshots("db.stock", 5));
    assertThat(stock.snapshots()).isEqualTo(3);
    assertThat(stock.maintenance().expireSnapshots("db.stock").snapshots()).isZero();
    assertThat(stock.read()).hasSize(8);
  }

  @Test
  void keepsYoungOnesByDefault() throws Exception {
    Inventory stock = commits(12, Map.of());
    assertThat(stock.maintenance().dryRun().expireSnapshots("db.stock").snapshots()).isZero();
    assertThat(stock.maintenance().expireSnapshots("db.stock").snapshots()).isZero();
  }

  @Test
  void goesOnWhereOneCallOfPaimonStops() throws Exception {
    Inventory stock = commits(8, Map.of("snapshot.expire.limit", "2"));
    assertThat(expireAllBut(stock, 1, Duration.ZERO)).isEqualTo(7);
    assertThat(stock.snapshots()).isEqualTo(1);
  }

  @Test
  void keepsAsManyAsTheCallerSaysAndAllThatAreYoung() throws Exception {
    Inventory stock = commits(8, KEEP_THREE);
    assertThat(expireAllBut(stock, 1, Duration.ofHours(1))).isZero();
    assertThat(expireAllBut(stock, 5, Duration.ZERO)).isEqualTo(3);
    assertThat(stock.snapshots()).isEqualTo(5);
  }

  @Test
  void aTagKeepsItsFiles() throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.KEY_IN_BUCKETS, Map.of());
    stock.write(new Item(0, 1, "first"));
    stock.open().createTag("first", 1);
    stock.write(new Item(0, 1, "second"));
    stock.maintenance().compact("db.stock");

    assertThat(expireAllBut(stock, 1, Duration.ZERO)).isEqualTo(2);

    FileStoreTable tagged = stock.open().copy(Map.of("scan.tag-name", "first"));
    assertThat(Inventory.read(tagged, Item::of)).containsExactly(new Item(0, 1, "first"));
    assertThat(stock.read()).containsExactly(new Item(0, 1, "second"));
  }

  @Test
  void aTagIsMadeOnceAndKeepsItsSnapshotUntilItIsDeleted() throws Exception {
    Inventory stock = commits(4, Map.of());
    PaimonMaintenance lake = stock.maintenance();
    assertThat(lake.dryRun().tag("db.stock", "second", 2)).isTrue();
    assertThat(lake.tags("db.stock")).isEmpty();

    assertThat(lake.tag("db.stock", "second", 2)).isTrue();
    assertThat(lake.tag("db.stock", "second", 2)).isTrue();
    assertThat(expireAllBut(stock, 1, Duration.ZERO)).isEqualTo(3);
    assertThat(lake.tag("db.stock", "first", 1)).isFalse();
    assertThat(lake.tags("db.stock")).containsExactly(Map.entry("second", 2L));
    FileStoreTable tagged = stock.open().copy(Map.of("scan.tag-name", "second"));
    assertThat(Inventory.read(tagged, Item::of)).hasSize(2);
    // Whoever asks for the snapshot finds it by its tag.
    Map<String, String> catalog = warehouse.options();
    assertThat(
            PaimonTables.partitions(catalog, "db.stock", List.of(), 2).stream()
                .mapToLong(PaimonPartition::rows)
                .sum())
        .isEqualTo(2);
    assertThat(PaimonTables.describe(catalog, "db.stock", 2).name()).isEqualTo("db.stock");
    assertThat(
            PaimonTables.read(
                PaimonIO.readRows().withCatalogOptions(catalog).from("db.stock").withSnapshot(2)))
        .hasSize(2);
    assertThatThrownBy(() -> lake.tag("db.stock", "second", 4))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keeps snapshot 2, not 4");

    lake.dryRun().deleteTag("db.stock", "second");
    assertThat(lake.tags("db.stock")).hasSize(1);
    lake.deleteTag("db.stock", "second");
    lake.deleteTag("db.stock", "second");
    assertThat(lake.tags("db.stock")).isEmpty();
  }

  @Test
  void whatAConsumerHasStillToReadStays() throws Exception {
    Inventory stock = commits(8, Map.of());
    stock.open().consumerManager().resetConsumer("reader", new Consumer(3));
    assertThat(expireAllBut(stock, 1, Duration.ZERO)).isEqualTo(2);
    assertThat(stock.open().snapshotManager().earliestSnapshotId()).isEqualTo(3);
  }

  @Test
  void aChangelogThatIsKeptLongerStays() throws Exception {
    Inventory stock =
        Inventory.create(
            warehouse,
            TableKind.KEY_IN_BUCKETS,
            Map.of("changelog-producer", "input", "changelog.num-retained.min", "100"));
    for (int id = 0; id < 4; id++) {
      stock.write(new Item(0, id, "changed"));
    }
    assertThat(expireAllBut(stock, 1, Duration.ZERO)).isEqualTo(3);
    assertThat(stock.open().changelogManager().safelyGetAllChangelogs()).hasSize(3);
    try (Stream<Path> files = Files.walk(warehouse.directory())) {
      assertThat(files.filter(file -> file.toString().contains("/bucket-")))
          .filteredOn(file -> file.getFileName().toString().startsWith("changelog-"))
          .hasSize(4);
    }
  }

  @Test
  void doesNothingToAnEmptyTable() throws Exception {
    Inventory stock = commits(0, Map.of());
    assertThat(stock.maintenance().expireSnapshots("db.stock").snapshots()).isZero();
    assertThat(expireAllBut(stock, 1, Duration.ZERO)).isZero();
  }

  @Test
  void refusesToLeaveNoSnapshot() throws Exception {
    Inventory stock = commits(1, Map.of());
    assertThatThrownBy(() -> expireAllBut(stock, 0, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Keep at least 1");
    assertThatThrownBy(() -> expireAllBut(stock, 1, Duration.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("olderThan=PT-24H");
  }

  /** Expires snapshots after a dry run, which must have said the same. */
  private static long expireAllBut(Inventory stock, int keep, Duration olderThan) throws Exception {
    PaimonMaintenance lake = stock.maintenance();
    long planned = lake.dryRun().expireSnapshots("db.stock", keep, olderThan).snapshots();
    long expired = lake.expireSnapshots("db.stock", keep, olderThan).snapshots();
    assertThat(planned).isEqualTo(expired);
    return expired;
  }

  private Inventory commits(int commits, Map<String, String> options) throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.APPEND, options);
    for (int id = 0; id < commits; id++) {
      stock.write(new Item(0, id, "written"));
    }
    return stock;
  }
}
