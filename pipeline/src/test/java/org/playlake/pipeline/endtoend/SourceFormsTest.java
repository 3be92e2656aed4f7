package org.playlake.pipeline.endtoend;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.SampleData;

class SourceFormsTest {
  private static LocalSpark spark;

  @TempDir Path folder;

  private SparkSession session;
  private Dataset<Row> profiles;
  private Dataset<Row> events;

  @BeforeAll
  static void startSpark() {
    spark = LocalSpark.start();
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @Test
  void takesNumbersAndDatesAsTheyAreInWhateverOrderTheColumnsCome() throws Exception {
    readSample();
    Lake lake =
        check(
            profiles.selectExpr(
                "decode(play_frequency, 'UTF-8') AS play_frequency",
                "decode(location, 'UTF-8') AS location",
                "CAST(decode(game_hours, 'UTF-8') AS DOUBLE) AS game_hours",
                "'more' AS more",
                "CAST(decode(total_deaths, 'UTF-8') AS INT) AS total_deaths",
                "CAST(decode(registration_date, 'UTF-8') AS DATE) AS registration_date",
                "active_time",
                "language_preference",
                "favorite_game_mode",
                "CAST(decode(last_login_date, 'UTF-8') AS DATE) AS last_login_date",
                "device_type",
                "CAST(decode(current_level, 'UTF-8') AS INT) AS current_level",
                "os_version",
                "gender",
                "CAST(user_id AS INT) AS user_id"),
            events.selectExpr(
                "decode(location, 'UTF-8') AS location",
                "decode(event_details, 'UTF-8') AS event_details",
                "2.5D AS more",
                "decode(timestamp, 'UTF-8') AS timestamp",
                "decode(event_type, 'UTF-8') AS event_type",
                "user_id"));

    assertThat(lake.columns("ods_user_profile"))
        .containsExactly(
            "user_id BIGINT",
            "gender BYTES",
            "os_version BYTES",
            "current_level BIGINT",
            "device_type BYTES",
            "last_login_date DATE",
            "favorite_game_mode BYTES",
            "language_preference BYTES",
            "active_time BYTES",
            "registration_date DATE",
            "total_deaths BIGINT",
            "game_hours DOUBLE",
            "location STRING",
            "play_frequency STRING",
            "more STRING",
            "load_date DATE");
    assertThat(lake.columns("ods_user_event"))
        .containsExactly(
            "user_id BIGINT",
            "event_type STRING",
            "timestamp STRING",
            "event_details STRING",
            "location STRING",
            "more DOUBLE",
            "load_date DATE");
  }

  @Test
  void numbersThatAnIntCannotHoldAreNull() throws Exception {
    readSample();
    check(
        profiles
            .withColumn("current_level", expr("user_id * 1000003"))
            .withColumn(
                "total_deaths",
                expr("element_at(array(-1.9D, 1e20D, DOUBLE('NaN'), NULL), INT(1 + user_id % 4))"))
            .withColumn("game_hours", expr("FLOAT(user_id / 7)")),
        events);
  }

  /** One file of each source by each codec, with every third player. */
  @Test
  void readsFilesOfOtherCodecs() throws Exception {
    readSample();
    List<String> codecs = List.of("gzip", "lz4raw", "snappy");
    for (int i = 0; i < codecs.size(); i++) {
      session.conf().set("spark.sql.parquet.compression.codec", codecs.get(i));
      Sources.add(sources(), third(profiles, i), third(events, i));
    }
    assertThat(codecsOf(sources())).containsExactly("GZIP", "LZ4_RAW", "SNAPPY");

    check(new Sources(sources()));
  }

  private static Dataset<Row> third(Dataset<Row> rows, int number) {
    return rows.where("user_id % 3 = " + number + (number == 0 ? " OR user_id IS NULL" : ""));
  }

  private static Set<String> codecsOf(Path folder) throws IOException {
    Set<String> codecs = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".parquet")).toList()) {
        try (ParquetFileReader reader =
            ParquetFileReader.open(
                HadoopInputFile.fromPath(
                    new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))) {
          reader.getRowGroups().stream()
              .flatMap(group -> group.getColumns().stream())
              .forEach(chunk -> codecs.add(chunk.getCodec().name()));
        }
      }
    }
    return codecs;
  }

  private Path sources() {
    return folder.resolve("sources");
  }

  private void readSample() throws Exception {
    Path sample = folder.resolve("sample");
    new SampleData(100, 1_500, 4, LocalDate.of(2026, 1, 1), 3, 1).writeTo(sample, rows -> {});
    session = spark.session("UTC");
    profiles = session.read().parquet(sample.resolve("user_profile").toString());
    events = session.read().parquet(sample.resolve("user_event").toString());
  }

  private Lake check(Dataset<Row> changedProfiles, Dataset<Row> changedEvents) throws Exception {
    return check(Sources.write(sources(), changedProfiles, changedEvents, 2));
  }

  private Lake check(Sources sources) throws Exception {
    Lake direct = new Job(sources, "UTC").run(folder.resolve("direct"), Engine.DIRECT);
    Lake onSpark = new Job(sources, "UTC").run(folder.resolve("spark"), Engine.SPARK);
    SqlTables.of(sources, session).check(direct, onSpark);
    return direct;
  }
}
