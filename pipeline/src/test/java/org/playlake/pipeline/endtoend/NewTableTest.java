package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.job.PlayerAnalytics;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.DailyTables;
import org.playlake.sample.SampleData;

/** A table is added to the job by one file, {@link AdsNewUsersDaily}, and one line. */
class NewTableTest {
  private static LocalSpark spark;
  @TempDir static Path sample;

  @TempDir Path warehouse;

  @BeforeAll
  static void writeSampleAndStartSpark() throws IOException {
    new SampleData(200, 3_000, 10, LocalDate.of(2026, 3, 1), 8, 2).writeTo(sample, rows -> {});
    spark = LocalSpark.start();
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @ParameterizedTest
  @EnumSource
  void aTableOfTheUsersOwnIsWrittenBesideTheOthers(Engine engine) throws Exception {
    Lake lake =
        new Job(new Sources(sample), "UTC")
            .run(warehouse, engine, NewTableTest::withNewUsers, PlayerAnalytics::build);
    assertThat(lake.columns("ads_new_users_daily")).containsExactly("dt DATE", "new_users BIGINT");
    SparkSession session = spark.session("UTC");
    session
        .read()
        .option("basePath", warehouse.resolve("game_db.db/dwd_user_event").toString())
        .parquet(warehouse.resolve("game_db.db/dwd_user_event/event_date=*/load_date=*").toString())
        .createOrReplaceTempView("events");
    assertThat(lake.rows("ads_new_users_daily"))
        .isEqualTo(
            session
                .sql(
                    "SELECT CAST(dt AS STRING), COUNT(*) FROM (SELECT user_id, MIN(event_date) dt"
                        + " FROM events WHERE user_id IS NOT NULL GROUP BY user_id) GROUP BY dt")
                .collectAsList()
                .stream()
                .map(row -> Rows.text(List.of(LocalDate.parse(row.getString(0)), row.getLong(1))))
                .sorted()
                .toList());
    for (String table : Lake.TABLES) {
      assertThat(lake.rows(table)).as(table).isNotEmpty();
    }
  }

  private static JobPlan withNewUsers(JobPlan plan) {
    List<DailyTable<?>> tables = new ArrayList<>(DailyTables.ALL);
    tables.add(AdsNewUsersDaily.TABLE);
    return plan.withDailyTables(tables);
  }
}
