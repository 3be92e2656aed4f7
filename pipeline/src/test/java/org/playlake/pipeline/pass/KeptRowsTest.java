package org.playlake.pipeline.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.Row;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.testing.StoredTable;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.read.InputRows;
import org.playlake.pipeline.read.ParquetPart;
import org.playlake.pipeline.read.RangeReader;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.read.RowRange;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsTable;
import org.playlake.pipeline.tables.OdsUserEvent;
import org.playlake.transforms.event.RawEvent;

/** Row groups copied into the table of raw events, and their rows where that cannot be. */
class KeptRowsTest {
  private static final PipelineOptions OPTIONS = PipelineOptionsFactory.create();
  private static final String EVENT =
      "optional int64 user_id; optional binary event_type; optional binary timestamp;"
          + " optional binary event_details; optional binary location;";
  private static final String PROFILE =
      "optional binary user_id; optional binary gender; optional binary os_version; optional binary"
          + " current_level; optional binary device_type; optional binary last_login_date; optional"
          + " binary favorite_game_mode; optional binary language_preference; optional binary"
          + " active_time; optional binary registration_date; optional binary total_deaths; optional"
          + " binary game_hours; optional binary location; optional binary play_frequency;";

  @TempDir Path folder;
  private Path lake;
  private Path profiles;
  private final List<RawRow<RawEvent>> given = new ArrayList<>();

  @BeforeEach
  void writeProfile() throws IOException {
    lake = Files.createDirectory(folder.resolve("lake"));
    profiles = folder.resolve("p.parquet");
    EventFiles.write(profiles, PROFILE, new Random(1), 1, WriterVersion.PARQUET_1_0);
  }

  @Test
  void rowGroupsAreCopiedAsTheyAreEncoded() throws Exception {
    Path file = folder.resolve("e.parquet");
    EventFiles.write(file, EVENT, new Random(2), 5_000, WriterVersion.PARQUET_1_0);
    ParquetFiles files = events(file);
    run(files, List.of(ranges(files, new Random(3))));
    assertThat(given).hasSize(5_000);
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(byRows(files));
    assertThat(EventFiles.codecs(lake))
        .containsExactlyInAnyOrder(CompressionCodecName.SNAPPY, zstd());
  }

  /** Of the columns that are written here: load dates. */
  private static CompressionCodecName zstd() {
    return CompressionCodecName.ZSTD;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optional int32 user_id; optional binary event_type; optional binary timestamp; optional"
            + " binary event_details; optional binary location;",
        "optional int64 user_id; required binary event_type; optional binary timestamp; optional"
            + " binary event_details; optional binary location;",
        "optional int64 user_id; optional binary event_type; optional int64 timestamp"
            + " (TIMESTAMP(MILLIS,true)); optional binary event_details; optional binary location;",
        EVENT + " optional group tags (LIST) { repeated group list { optional int32 element; } }"
      })
  void aColumnThatTheTableHoldsOtherwiseIsWrittenRowByRow(String schema) throws Exception {
    Path file = folder.resolve("e.parquet");
    EventFiles.write(file, schema, new Random(4), 500, WriterVersion.PARQUET_1_0);
    ParquetFiles files = events(file);
    run(files, List.of(ranges(files, new Random(5))));
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(byRows(files));
    assertThat(EventFiles.codecs(lake)).containsExactly(zstd());
  }

  @Test
  void columnsBesideTheKnownOnesAreCopiedTooAndThoseThatAFileLacksAreNull() throws Exception {
    String more =
        " optional double score; optional int64 sent (TIMESTAMP(MICROS,true)); optional int32 day"
            + " (DATE); optional binary note (STRING);";
    EventFiles.write(
        folder.resolve("e1.parquet"), EVENT + more, new Random(6), 700, WriterVersion.PARQUET_1_0);
    EventFiles.write(
        folder.resolve("e2.parquet"), EVENT, new Random(7), 300, WriterVersion.PARQUET_1_0);
    ParquetFiles files = events(folder.resolve("e?.parquet"));
    run(files, List.of(ranges(files, new Random(8))));
    assertThat(rows()).hasSize(1_000).containsExactlyInAnyOrderElementsOf(byRows(files));
    assertThat(EventFiles.codecs(lake)).contains(CompressionCodecName.SNAPPY);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void everyRowIsKeptOnceHoweverRangesComeInBundles(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      EventFiles.write(
          folder.resolve("e" + i + ".parquet"),
          EVENT,
          random,
          1 + random.nextInt(3_000),
          random.nextBoolean() ? WriterVersion.PARQUET_1_0 : WriterVersion.PARQUET_2_0);
    }
    ParquetFiles files = events(folder.resolve("e*.parquet"));
    List<RowRange> ranges = ranges(files, random);
    List<List<RowRange>> bundles = new ArrayList<>();
    while (!ranges.isEmpty()) {
      int count = Math.min(ranges.size(), 1 + random.nextInt(9));
      List<RowRange> bundle = new ArrayList<>(ranges.subList(0, count));
      if (random.nextBoolean()) {
        Collections.shuffle(bundle, random);
      }
      bundles.add(bundle);
      ranges = ranges.subList(count, ranges.size());
    }
    Collections.shuffle(bundles, random);
    run(files, bundles);
    assertThat(given).hasSize((int) files.rows());
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(byRows(files));
  }

  @Test
  void whatABundleThatFailedHasReadIsReadAgain() throws Exception {
    Path file = folder.resolve("e.parquet");
    EventFiles.write(file, EVENT, new Random(9), 1_000, WriterVersion.PARQUET_1_0);
    ParquetFiles files = events(file);
    OdsTable table = table(files);
    KeptRows<RawEvent> kept = KeptRows.of(RangeReader.events(files), sink(table), table);
    List<PaimonFiles> written = new ArrayList<>();
    List<RowRange> ranges = ranges(files, new Random(10));
    kept.start(OPTIONS);
    kept.forEach(InputRows.of(ranges.get(0)), row -> {});
    kept.start(OPTIONS);
    for (RowRange range : ranges) {
      kept.forEach(InputRows.of(range), given::add);
    }
    kept.finish(written::add);
    kept.close();
    commit(table, written);
    assertThat(given).hasSize(1_000);
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(byRows(files));
  }

  @Test
  void rowsThatTheLakeHasKeptAreGivenAndNotWritten() throws Exception {
    Path file = folder.resolve("e.parquet");
    EventFiles.write(file, EVENT, new Random(9), 10, WriterVersion.PARQUET_1_0);
    ParquetFiles files = events(file);
    OdsTable table = table(files);
    KeptRows<RawEvent> kept = KeptRows.of(RangeReader.events(files), sink(table), table);
    RawRow<RawEvent> row = byReader(files).get(0);
    List<PaimonFiles> written = new ArrayList<>();
    kept.start(OPTIONS);
    kept.forEach(InputRows.kept(row), given::add);
    kept.finish(written::add);
    kept.close();
    assertThat(given).containsExactly(row);
    assertThat(written).isEmpty();
  }

  private void run(ParquetFiles files, List<List<RowRange>> bundles) throws Exception {
    OdsTable table = table(files);
    KeptRows<RawEvent> kept =
        SerializableUtils.clone(KeptRows.of(RangeReader.events(files), sink(table), table));
    List<PaimonFiles> written = new ArrayList<>();
    for (List<RowRange> bundle : bundles) {
      kept.start(OPTIONS);
      for (RowRange range : bundle) {
        kept.forEach(InputRows.of(range), given::add);
      }
      kept.finish(written::add);
    }
    kept.close();
    commit(table, written);
  }

  /** The rows of the table if each is written for itself. */
  private List<Row> byRows(ParquetFiles files) throws Exception {
    lake = Files.createDirectory(folder.resolve("rows"));
    OdsTable table = table(files);
    PaimonFileSink<RawRow<RawEvent>> sink = sink(table);
    sink.start();
    for (RawRow<RawEvent> row : byReader(files)) {
      sink.add(row);
    }
    List<PaimonFiles> written = new ArrayList<>();
    sink.finish(written::add);
    sink.close();
    commit(table, written);
    List<Row> rows = rows();
    lake = folder.resolve("lake");
    return rows;
  }

  private static List<RawRow<RawEvent>> byReader(ParquetFiles files) throws IOException {
    RangeReader<RawEvent> reader = RangeReader.events(files);
    List<RawRow<RawEvent>> rows = new ArrayList<>();
    reader.start(OPTIONS);
    for (ParquetPart part : ParquetPart.of(files.files())) {
      reader.open(part, 0);
      while (reader.position() < part.rows()) {
        rows.add(reader.next());
      }
    }
    reader.close();
    return rows;
  }

  /** All rows in order, cut anywhere. */
  private static List<RowRange> ranges(ParquetFiles files, Random random) {
    List<RowRange> ranges = new ArrayList<>();
    for (ParquetPart part : ParquetPart.of(files.files())) {
      for (long from = 0; from < part.rows(); ) {
        long to = Math.min(part.rows(), from + 1 + random.nextInt(900));
        ranges.add(new RowRange(part, from, to));
        from = to;
      }
    }
    return ranges;
  }

  private Map<String, String> catalog() {
    return Map.of("warehouse", lake.toString());
  }

  private static ParquetFiles events(Path pattern) {
    return ParquetFiles.events(
        "--events", List.of(pattern.toString()), FileAccess.of(OPTIONS), ZoneOffset.UTC);
  }

  private OdsTable table(ParquetFiles files) {
    ParquetFiles people =
        ParquetFiles.profiles(
            "--profiles", List.of(profiles.toString()), FileAccess.of(OPTIONS), ZoneOffset.UTC);
    return LakeTables.of("db", people, files, FileAccess.of(OPTIONS), name -> Optional.empty())
        .odsUserEvent();
  }

  private PaimonFileSink<RawRow<RawEvent>> sink(OdsTable table) throws Exception {
    PaimonTables.createMissing(catalog(), List.of(table.table()));
    return PaimonIO.<RawRow<RawEvent>>writeFiles()
        .withCatalogOptions(catalog())
        .withDistribution(PaimonDistribution.NONE)
        .to(table.table(), OdsUserEvent.rows(table))
        .inParts()
        .fileSink();
  }

  private void commit(OdsTable table, List<PaimonFiles> written) throws Exception {
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionList.of(p.apply(Create.of(written).withCoder(sink(table).coder())))
        .apply(PaimonIO.commitFiles().withCatalogOptions(catalog()).append(table.table()));
    p.run().waitUntilFinish();
  }

  private List<Row> rows() {
    return StoredTable.of(catalog(), "db." + OdsUserEvent.NAME).rows();
  }
}
