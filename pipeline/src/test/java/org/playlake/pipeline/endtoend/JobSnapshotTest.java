package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.sample.SampleData;

class JobSnapshotTest {
  private static LocalSpark spark;

  @TempDir Path folder;

  @BeforeAll
  static void startSpark() {
    spark = LocalSpark.start();
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @ParameterizedTest
  @EnumSource
  void replacesEachTableInOneSnapshotAndKeepsTheEarlierOneReadable(Engine engine) throws Exception {
    Lake lake = run(sample("january", LocalDate.of(2026, 1, 1)), engine);
    Map<String, List<String>> january = new HashMap<>();
    for (String table : Lake.TABLES) {
      assertThat(lake.snapshot(table)).as(table).isEqualTo(1);
      january.put(table, lake.rows(table));
    }
    Sources february = sample("february", LocalDate.of(2026, 2, 1));

    run(february, engine);

    Lake fresh = new Job(february, "UTC").run(folder.resolve("fresh"), engine);
    for (String table : Lake.TABLES) {
      assertThat(lake.snapshot(table)).as(table).isEqualTo(2);
      assertThat(lake.rows(table))
          .as(table)
          .isEqualTo(fresh.rows(table))
          .isNotEqualTo(january.get(table));
      assertThat(lake.rows(table, 1)).as(table).isNotEmpty().isEqualTo(january.get(table));
    }
  }

  @ParameterizedTest
  @EnumSource
  void emptiesTheTablesWhenTheSourcesAreEmpty(Engine engine) throws Exception {
    Sources full = sample("full", LocalDate.of(2026, 1, 1));
    SparkSession session = spark.session("UTC");
    Sources empty =
        Sources.write(
            folder.resolve("empty"),
            none(session.read().parquet(full.profiles())),
            none(session.read().parquet(full.events())),
            1);

    Lake lake = run(empty, engine);
    for (String table : Lake.TABLES) {
      assertThat(lake.rows(table)).as("%s at first", table).isEmpty();
    }
    run(full, engine);
    for (String table : Lake.TABLES) {
      assertThat(lake.rows(table)).as("%s when filled", table).isNotEmpty();
    }
    run(empty, engine);
    for (String table : Lake.TABLES) {
      assertThat(lake.rows(table)).as("%s at last", table).isEmpty();
      assertThat(lake.rows(table, lake.snapshot(table) - 1)).as("%s before", table).isNotEmpty();
    }
  }

  private Lake run(Sources sources, Engine engine) {
    return new Job(sources, "UTC").run(folder.resolve("lake"), engine);
  }

  private Sources sample(String name, LocalDate start) throws IOException {
    Path target = folder.resolve(name);
    new SampleData(100, 2_000, 3, start, start.getMonthValue(), 1).writeTo(target, rows -> {});
    return new Sources(target);
  }

  private static Dataset<Row> none(Dataset<Row> rows) {
    return rows.limit(0);
  }
}
