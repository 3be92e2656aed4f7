package org.playlake.io.paimon.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.table.OrphanFiles;

class RemoveOrphanFilesTest {

  private static final Duration DAY = Duration.ofDays(1);

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @EnumSource
  void removesWhatAKilledWriterLeftAndNothingElse(TableKind kind) throws Exception {
    Inventory stock = Inventory.create(warehouse, kind, Map.of());
    stock.write(new Item(0, 1, "there"));
    stock.maintenance().compact("db.stock");
    long files = files();
    leaveUncommitted(stock);
    long left = files() - files;
    assertThat(left).isPositive();
    makeAllOld();

    OrphanFiles found = stock.maintenance().dryRun().removeOrphanFiles("db.stock", DAY);
    assertThat(found.files()).isEqualTo(left);
    assertThat(files()).isEqualTo(files + left);
    OrphanFiles removed = stock.maintenance().removeOrphanFiles("db.stock", DAY);

    assertThat(removed).isEqualTo(found);
    assertThat(removed.bytes()).isPositive();
    assertThat(files()).isEqualTo(files);
    assertThat(stock.read()).containsExactly(new Item(0, 1, "there"));
    assertThat(stock.maintenance().removeOrphanFiles("db.stock", DAY))
        .isEqualTo(new OrphanFiles("db.stock", 0, 0));
  }

  @Test
  void leavesYoungFilesToTheirWriters() throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.APPEND, Map.of());
    leaveUncommitted(stock);
    assertThat(stock.maintenance().removeOrphanFiles("db.stock", DAY).files()).isZero();
  }

  @Test
  void leavesWhatATagOrABranchOrAnEarlierSnapshotNeeds() throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.KEY_IN_BUCKETS, Map.of());
    stock.write(new Item(0, 1, "tagged"));
    stock.open().createTag("first", 1);
    stock.open().createBranch("other", "first");
    stock.write(new Item(0, 1, "snapshot"));
    stock.write(new Item(0, 1, "newest"));
    stock.maintenance().compact("db.stock");
    stock.maintenance().expireSnapshots("db.stock", 3, Duration.ZERO);
    makeAllOld();

    assertThat(stock.maintenance().removeOrphanFiles("db.stock", DAY).files()).isZero();

    assertThat(texts(stock, Map.of("scan.tag-name", "first"))).containsExactly("tagged");
    assertThat(Inventory.read(stock.open().switchToBranch("other"), Item::of)).hasSize(1);
    assertThat(texts(stock, Map.of("scan.snapshot-id", "2"))).containsExactly("snapshot");
    assertThat(texts(stock, Map.of())).containsExactly("newest");
  }

  @Test
  void refusesAnAgeAtWhichFilesMayBelongToARunningWriter() throws Exception {
    Inventory stock = Inventory.create(warehouse, TableKind.APPEND, Map.of());
    assertThatThrownBy(
            () -> stock.maintenance().removeOrphanFiles("db.stock", Duration.ofMinutes(59)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("older than PT59M")
        .hasMessageContaining("one hour or more");
  }

  @Test
  void refusesATableThatSharesItsDirectories() throws Exception {
    Inventory stock =
        Inventory.create(
            warehouse,
            TableKind.APPEND,
            Map.of(
                "data-file.external-paths",
                "file:" + warehouse.directory().toAbsolutePath() + "/elsewhere",
                "data-file.external-paths.strategy",
                "round-robin"));
    assertThatThrownBy(() -> stock.maintenance().removeOrphanFiles("db.stock", DAY))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("data-file.external-paths");
  }

  private static List<String> texts(Inventory stock, Map<String, String> options) throws Exception {
    return Inventory.read(stock.open().copy(options), row -> row.getString(2).toString());
  }

  private static void leaveUncommitted(Inventory stock) throws Exception {
    FileStoreTable table = stock.open();
    TableWriteImpl<?> write = table.newWrite("killed").withIOManager(IOManager.create("target"));
    if (table.bucketMode().name().endsWith("DYNAMIC")) {
      write.write(new Item(0, 2, "left").row(), 1);
    } else {
      write.write(new Item(0, 2, "left").row());
    }
    assertThat(write.prepareCommit(true, 1)).isNotEmpty();
    Closing.all(write);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(warehouse.directory())) {
      return all.filter(Files::isRegularFile).filter(file -> !isChecksum(file)).count();
    }
  }

  private static boolean isChecksum(Path file) {
    return file.getFileName().toString().endsWith(".crc");
  }

  private void makeAllOld() throws IOException {
    try (Stream<Path> all = Files.walk(warehouse.directory())) {
      for (Path each : all.toList()) {
        Files.setLastModifiedTime(
            each, FileTime.from(Instant.now().minus(DAY).minus(Duration.ofHours(1))));
      }
    }
  }
}
