package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.table.PaimonTable;

/** A bundle with rows of several tables, one of which cannot be finished. */
class BundleWritersTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void filesOfTheOtherTablesAreDeletedWhicheverOperationOfFinishingFails() throws Exception {
    List<PaimonTable> tables =
        List.of(
            warehouse.create(table("db.a")),
            warehouse.create(table("db.b")),
            warehouse.create(table("db.c")));
    Faults faults = new Faults();
    int operation = 1;
    try (OpenTables writers = Writing.settings(faults.options(warehouse.directory())).open()) {
      while (failed(writers, tables, faults, operation)) {
        assertThat(warehouse.filesOnDisk()).as("operation %s", operation).isZero();
        operation++;
      }
      assertThat(operation).isGreaterThan(tables.size());
    }
    assertThat(warehouse.filesOnDisk()).isEqualTo(tables.size());
  }

  /** Without Paimon's thread of writing, which takes ten seconds to see a file that fails. */
  private static PaimonTable table(String name) {
    return Visit.table(name).withOption("async-file-write", "false");
  }

  /** Whether there was such an operation, and the bundle failed with it. */
  private static boolean failed(
      OpenTables opened, List<PaimonTable> tables, Faults faults, int operation) throws Exception {
    try (BundleWriters writers = new BundleWriters(opened)) {
      for (PaimonTable table : tables) {
        FileStoreTable stored = opened.table(table.name());
        writers.write(table.name(), stored, new Visit(1, "ann", 1).row());
      }
      faults.failAt(operation, Moment.BEFORE);
      try {
        assertThat(writers.finish()).hasSize(tables.size());
        assertThat(faults.happened()).isFalse();
        return false;
      } catch (Exception e) {
        assertThat(e).hasStackTraceContaining("meant to fail");
        return true;
      }
    }
  }
}
