package org.playlake.pipeline.endtoend;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.sample.SampleData;

/** Sources that strain the join of events and players by a shuffle. */
@Tag("slow")
class ShuffledJoinTest {
  private static LocalSpark spark;
  private static SparkSession session;
  @TempDir static Path sample;

  @TempDir Path folder;

  @BeforeAll
  static void writeSampleAndStartSpark() throws Exception {
    new SampleData(300, 4_000, 5, LocalDate.of(2026, 3, 1), 5, 2).writeTo(sample, rows -> {});
    spark = LocalSpark.start();
    session = spark.session("UTC");
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  private static Dataset<Row> profiles() {
    return session.read().parquet(new Sources(sample).profiles());
  }

  private static Dataset<Row> events() {
    return session.read().parquet(new Sources(sample).events());
  }

  /** Events enough for several shares of a bucket, and profiles enough for several buckets. */
  @Test
  void aPlayerWithMoreEventsThanAShareHoldsIsJoinedAsAllOthersAre() throws Exception {
    Dataset<Row> large =
        profiles()
            .crossJoin(session.range(20).toDF("copy"))
            .withColumn("user_id", expr("user_id * 20 + copy"))
            .withColumn(
                "avatar",
                expr(
                    "concat_ws('', transform(sequence(1, 8),"
                        + " i -> sha2(concat(user_id, ':', i), 512)))"))
            .drop("copy");
    long player =
        large
            .filter("length(gender) > 0 AND length(device_type) > 0")
            .selectExpr("max(user_id)")
            .first()
            .getLong(0);
    Dataset<Row> bot =
        session
            .range(90_000)
            .selectExpr(
                "CAST(" + player + " AS BIGINT) AS user_id",
                "CAST('login' AS BINARY) AS event_type",
                "CAST(CAST(1772323200 + id AS STRING) AS BINARY) AS timestamp",
                "CAST(IF(id % 1000 = 0, '{\"amount\":1.5}', NULL) AS BINARY) AS event_details",
                "CAST(concat('Hangzhou/', repeat('x', 400)) AS BINARY) AS location");
    Dataset<Row> others = events().withColumn("user_id", expr("user_id * 20 + 7"));
    Sources sources = Sources.write(folder.resolve("bot"), large, bot.unionByName(others), 3);

    Lake shuffle =
        new Job(sources, "UTC").run(folder.resolve("b"), Engine.SPARK, "--playerJoin=shuffle");

    same(shuffle, broadcast(sources, Engine.SPARK));
    List<String> rows = shuffle.rows("dwd_user_event");
    assertThat(rows.size() + shuffle.rows("dwd_rejected_event").size()).isEqualTo(94_000);
    assertThat(rows.stream().filter(row -> row.startsWith(player + " | ")))
        .hasSizeGreaterThanOrEqualTo(90_000);
    assertThat(rows.stream().filter(row -> row.startsWith(player + " | ")))
        .noneMatch(row -> row.endsWith(" | null | 1970-01-01"));
  }

  @ParameterizedTest
  @EnumSource
  void sourcesWithoutProfilesOrWithoutEventsAreJoinedToo(Engine engine) throws Exception {
    compare("strangers", profiles().filter(lit(false)), events(), engine);
    compare("silent", profiles(), events().filter(lit(false)), engine);
    compare("empty", profiles().filter(lit(false)), events().filter(lit(false)), engine);
  }

  @ParameterizedTest
  @EnumSource
  void eventsOfNobodyMatchNobody(Engine engine) throws Exception {
    Dataset<Row> nobody =
        events()
            .withColumn("user_id", lit(null).cast(events().schema().apply("user_id").dataType()));
    Lake lake = compare("nobody", profiles(), nobody, engine);
    assertThat(lake.rows("dwd_user_event"))
        .isNotEmpty()
        .allMatch(row -> row.startsWith("null | ") && row.endsWith("null | null | 1970-01-01"));
  }

  private Lake compare(String name, Dataset<Row> profiles, Dataset<Row> events, Engine engine)
      throws Exception {
    Sources sources = Sources.write(folder.resolve(name), profiles, events, 2);
    Lake lake =
        new Job(sources, "UTC").run(folder.resolve(name + "-lake"), engine, "--playerJoin=shuffle");
    same(lake, broadcast(sources, engine));
    return lake;
  }

  private Lake broadcast(Sources sources, Engine engine) throws Exception {
    Path warehouse = folder.resolve(sources.folder().getFileName() + "-broadcast");
    return new Job(sources, "UTC").run(warehouse, engine, "--playerJoin=broadcast");
  }

  private static void same(Lake shuffle, Lake broadcast) throws Exception {
    for (String table : Lake.TABLES) {
      assertThat(Rows.difference(shuffle.rows(table), broadcast.rows(table))).as(table).isEmpty();
    }
  }
}
