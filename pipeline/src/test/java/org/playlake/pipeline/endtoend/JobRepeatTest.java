package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRepeatTest {
  private static final String ZONE = "Asia/Shanghai";

  @TempDir Path folder;

  @Test
  void givesTheSameRowsHoweverTheWorkIsShared() throws Exception {
    Job oneFile;
    Job fortyFiles;
    Lake lake;
    Map<String, List<String>> rows;
    try (LocalSpark spark = LocalSpark.start(1)) {
      SparkSession session = spark.session(ZONE);
      DirtyRows dirty =
          DirtyRows.make(session, folder.resolve("sample"), UserIds.BYTES, ZoneId.of(ZONE));
      oneFile = job(dirty, 1);
      fortyFiles = job(dirty, 40);
      lake = oneFile.run(folder.resolve("lake"), Engine.DIRECT, "--targetParallelism=1");
      rows = rows(lake);
      fortyFiles.run(lake.warehouse(), Engine.SPARK);
      check(lake, rows, 2);
    }
    try (LocalSpark spark = LocalSpark.start(8)) {
      assertThat(spark.parallelism()).isEqualTo(8);
      oneFile.run(lake.warehouse(), Engine.SPARK);
      check(lake, rows, 3);
      fortyFiles.run(lake.warehouse(), Engine.SPARK);
      check(lake, rows, 4);
    }
    fortyFiles.run(lake.warehouse(), Engine.DIRECT, "--targetParallelism=8");
    check(lake, rows, 5);
  }

  private Job job(DirtyRows dirty, int files) {
    Path sources = folder.resolve("files-" + files);
    return new Job(Sources.write(sources, dirty.profiles(), dirty.events(), files), ZONE);
  }

  private static Map<String, List<String>> rows(Lake lake) throws Exception {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String table : Lake.TABLES) {
      rows.put(table, lake.rows(table));
    }
    return rows;
  }

  /** Every run is one snapshot more. */
  private static void check(Lake lake, Map<String, List<String>> rows, long snapshot)
      throws Exception {
    for (String table : Lake.TABLES) {
      assertThat(Rows.difference(lake.rows(table), rows.get(table)))
          .as("%s in snapshot %d", table, snapshot)
          .isEmpty();
      assertThat(lake.snapshot(table)).as(table).isEqualTo(snapshot);
    }
  }
}
