package org.playlake.pipeline.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.tables.DailyTables;

/** A file system of Hadoop that only settings of the engine describe. */
class SparkHadoopSettingsTest {
  private static final String LINK = "spark.hadoop.fs.viewfs.mounttable.lake.link./data";

  @TempDir private Path folder;

  @BeforeEach
  void mount() {
    System.setProperty(LINK, folder.toUri().toString());
  }

  @AfterEach
  void unmount() {
    System.clearProperty(LINK);
  }

  @Test
  void aCatalogIsOpenedWithThem() throws Exception {
    PaimonTable table = DailyTables.ALL.get(0).in("game_db");

    PaimonTables.createMissing(Map.of("warehouse", "viewfs://lake/data"), List.of(table));

    assertThat(folder.resolve("game_db.db").resolve(DailyTables.ALL.get(0).name())).isDirectory();
  }

  @Test
  void sourcesAreReadWithThem() {
    assertThat(HadoopFileSystems.configuration().get("fs.viewfs.mounttable.lake.link./data"))
        .isEqualTo(folder.toUri().toString());
  }
}
