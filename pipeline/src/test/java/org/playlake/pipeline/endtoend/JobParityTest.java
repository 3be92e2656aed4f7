package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobParityTest {
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
  @CsvSource({
    "BIGINT, America/New_York",
    "INT32, UTC",
    "STRING, America/New_York",
    "BYTES, Asia/Shanghai"
  })
  void fillsTheTablesAsTheirDefinitionsInSqlDo(UserIds ids, String zone) throws Exception {
    SparkSession session = spark.session(zone);
    DirtyRows dirty = DirtyRows.make(session, folder.resolve("sample"), ids, ZoneId.of(zone));
    Sources sources = Sources.write(folder.resolve("sources"), dirty.profiles(), dirty.events(), 3);
    Job job = new Job(sources, zone);
    Lake direct = job.run(folder.resolve("direct"), Engine.DIRECT);
    Lake onSpark = job.run(folder.resolve("spark"), Engine.SPARK, "--playerJoin=broadcast");
    String shuffle = "--playerJoin=shuffle";
    Lake shuffledDirect = job.run(folder.resolve("direct-shuffle"), Engine.DIRECT, shuffle);
    Lake shuffledOnSpark = job.run(folder.resolve("spark-shuffle"), Engine.SPARK, shuffle);

    SqlTables.of(sources, session).check(direct, onSpark, shuffledDirect, shuffledOnSpark);
    assertThat(direct.rows("dwd_user_event").size() + direct.rows("dwd_rejected_event").size())
        .isEqualTo(direct.rows("ods_user_event").size());
    assertThat(direct.rows("ads_retention_daily"))
        .contains("2032-01-01 | 0 | 0 | null | 0 | null | true | false");
    assertThat(direct.rows("ads_retention_daily"))
        .contains("2031-01-01 | 32 | 1 | 0.0313 | 3 | 0.0938 | true | true");
    assertThat(direct.rows("ads_purchase_trends_daily"))
        .contains("2031-01-01 | 0.0016 | 1 | 1 | 32 | 0.0313 | 0.0001 | 0.0016")
        .contains("2032-01-02 | 7.5000 | 0 | 1 | 0 | null | null | null");
  }
}
