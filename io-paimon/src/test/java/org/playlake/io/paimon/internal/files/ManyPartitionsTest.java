package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.table.PaimonTable;

/** A bundle with rows of more partitions than one writer keeps open. */
class ManyPartitionsTest {
  private static final int DAYS = 1_400;

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable table = Visit.byDay("db.t");
  private FileStoreTable stored;

  @BeforeEach
  void create() throws Exception {
    stored = warehouse.open(warehouse.create(table));
  }

  @Test
  void givesAllTheirFiles() throws Exception {
    List<WrittenFiles> files;
    try (OpenTables tables = open();
        BundleWriters writers = new BundleWriters(tables)) {
      write(writers);
      files = writers.finish();
    }
    Writing.commit(warehouse, table, CommitMode.REPLACE, "user", files);

    assertThat(warehouse.files(table)).hasSize(DAYS);
    assertThat(warehouse.read(table, row -> Visit.of(row).day())).doesNotHaveDuplicates();
  }

  @Test
  void leavesNoneWhenItFails() throws Exception {
    try (OpenTables tables = open();
        BundleWriters writers = new BundleWriters(tables)) {
      write(writers);
      assertThat(warehouse.filesOnDisk()).isGreaterThan(0);
    }
    assertThat(warehouse.filesOnDisk()).isZero();
  }

  private void write(BundleWriters writers) throws Exception {
    for (int day = 1; day <= DAYS; day++) {
      writers.write(table.name(), stored, new Visit(day, "ann", day).row());
    }
  }

  private OpenTables open() {
    return Writing.settings(warehouse.options()).open();
  }
}
