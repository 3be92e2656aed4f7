package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.table.PaimonTable;

class TableWriterTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable daily = Visit.byDay("db.daily");
  private final PaimonTable strict =
      PaimonTable.of("db.strict").withColumn("n", "INT NOT NULL").withOption("bucket", "-1");
  private OpenTables writers;

  @BeforeEach
  void open() throws Exception {
    PaimonTables.createMissing(warehouse.options(), List.of(daily, strict));
    writers = Writing.settings(warehouse.options()).open();
  }

  @AfterEach
  void close() throws Exception {
    writers.close();
  }

  @Test
  void leavesNoFileWhenItIsClosedUnfinished() throws Exception {
    try (TableWriter writer = Writing.open(writers, daily)) {
      writeDays(writer, 3);
    }
    assertThat(warehouse.filesOnDisk()).isZero();
  }

  @Test
  void leavesNoFileWhenWhatItFinishedIsDiscarded() throws Exception {
    try (TableWriter writer = Writing.open(writers, daily)) {
      writeDays(writer, 3);
      List<WrittenFiles> files = writer.finish();
      assertThat(warehouse.filesOnDisk()).isEqualTo(3);
      writer.discard(files);
    }
    assertThat(warehouse.filesOnDisk()).isZero();
  }

  @Test
  void spillsInsteadOfKeepingAFileOpenForEachOfManyPartitions() throws Exception {
    try (TableWriter writer = Writing.open(writers, daily)) {
      writeDays(writer, 200);
      // Until the rows are flushed at the end: what is open beyond ten partitions is in a buffer.
      assertThat(warehouse.filesOnDisk()).isLessThan(20);
      assertThat(writer.finish()).hasSize(200).allMatch(files -> files.rows() == 1);
    }
  }

  @Test
  void allOfABundleAreDiscardedWhenOneCannotFinish() throws Exception {
    try (BundleWriters bundle = new BundleWriters(writers)) {
      FileStoreTable other = writers.table("db.strict");
      bundle.write("db.daily", writers.table("db.daily"), new Visit(1, "ann", 1).row());
      assertThatThrownBy(() -> bundle.write("db.strict", other, GenericRow.of((Object) null)))
          .hasMessageContaining("Cannot write null to non-null column(n)");
    }
    assertThat(warehouse.filesOnDisk()).isZero();
  }

  private static void writeDays(TableWriter writer, int days) throws Exception {
    for (int day = 0; day < days; day++) {
      writer.write(new Visit(day, "ann", day).row());
    }
  }
}
