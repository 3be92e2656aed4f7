package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.hadoop.conf.Configuration;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.Split;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.ParquetChunk;
import org.playlake.io.paimon.table.ParquetRows;

/** Row groups of foreign files that go into a table as they are. */
class CopiedRowsTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message m { optional binary who (STRING); optional int64 id; }");

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  @TempDir Path folder;
  private final PaimonTable table = Visit.byDay("db.t");

  @BeforeEach
  void createTable() throws Exception {
    PaimonTables.createMissing(warehouse.options(), List.of(table));
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"SNAPPY", "GZIP", "ZSTD"})
  void aRowGroupBecomesOneOfTheTable(CompressionCodecName codec) throws Exception {
    List<Visit> visits = visits(25_000, 3);
    ParquetRows rows = rows(write(visits, codec, WriterVersion.PARQUET_1_0), 0);
    PaimonFileSink<Visit> sink = sink(table);
    sink.start();
    assertThat(sink.takes(visits.get(0), rows)).isTrue();
    sink.add(visits.get(0), rows);
    commit(sink);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrderElementsOf(visits);
    DataFileMeta file = files().get(0);
    assertThat(file.rowCount()).isEqualTo(25_000);
    assertThat(file.minSequenceNumber()).isZero();
    assertThat(file.maxSequenceNumber()).isEqualTo(24_999);
    assertThat(file.valueStats().minValues().getLong(2)).isZero();
    assertThat(file.valueStats().maxValues().getLong(2)).isEqualTo(24_999);
    assertThat(file.valueStats().nullCounts().toLongArray()).containsExactly(0, 0, 0);
  }

  @Test
  void rowsAndRowGroupsOfSeveralPartitionsComeInOneBundle() throws Exception {
    PaimonFileSink<Visit> sink = sink(table);
    sink.start();
    List<Visit> all = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      List<Visit> visits = visits(10 + day, day % 12);
      ParquetRows rows =
          rows(write(visits, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0), 0);
      sink.add(visits.get(0), rows);
      sink.add(new Visit(day % 12, "alone", day));
      all.addAll(visits);
      all.add(new Visit(day % 12, "alone", day));
    }
    commit(sink);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void nullsAreCopiedAndCounted() throws Exception {
    Path file = folder.resolve("nulls.parquet");
    writeGroups(file, CompressionCodecName.ZSTD, WriterVersion.PARQUET_1_0, 100, i -> i % 4 != 0);
    ParquetRows rows = rows(file, 25);
    PaimonFileSink<Visit> sink = sink(table);
    sink.start();
    sink.add(new Visit(1, "", 0), rows);
    commit(sink);
    assertThat(warehouse.read(table, row -> row.isNullAt(1)).stream().filter(each -> each))
        .hasSize(25);
    assertThat(files().get(0).valueStats().nullCounts().toLongArray()).containsExactly(0, 25, 0);
  }

  @Test
  void whatNotAllReadersKnowIsNotTaken() throws Exception {
    List<Visit> visits = visits(100, 1);
    PaimonFileSink<Visit> sink = sink(table);
    sink.start();
    Visit like = visits.get(0);
    assertThat(
            sink.takes(
                like,
                rows(write(visits, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_2_0), 0)))
        .isFalse();
    assertThat(
            sink.takes(
                like,
                rows(
                    write(visits, CompressionCodecName.UNCOMPRESSED, WriterVersion.PARQUET_1_0),
                    0)))
        .isFalse();
    ParquetRows good =
        rows(write(visits, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0), 0);
    assertThat(sink.takes(like, good)).isTrue();
    assertThat(sink.takes(like, new ParquetRows(99, good.chunks()))).isFalse();
    assertThat(sink.takes(like, with(good, "nobody", good.chunks().get("id")))).isFalse();
    assertThat(sink.takes(like, with(good, "who", good.chunks().get("id")))).isFalse();
    ByteBuffer cut = good.chunks().get("id").pages().get(0).duplicate();
    cut.limit(cut.limit() - 1);
    ParquetChunk chunk = ParquetChunk.of(ParquetChunk.Type.INT64, "SNAPPY", List.of(cut));
    assertThat(sink.takes(like, with(good, "id", chunk))).isFalse();
    sink.close();
  }

  @Test
  void aTableWithARequiredColumnOrAnIndexTakesNoRowGroups() throws Exception {
    List<Visit> visits = visits(100, 1);
    ParquetRows rows =
        rows(write(visits, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0), 0);
    PaimonTable required =
        PaimonTable.of("db.required")
            .withColumn("day", "DATE")
            .withColumn("who", "STRING NOT NULL")
            .withColumn("id", "BIGINT")
            .withOption("bucket", "-1");
    PaimonTable indexed =
        Visit.table("db.indexed").withOption("file-index.bloom-filter.columns", "who");
    PaimonTable buffered = Visit.table("db.buffered").withOption("write-buffer-for-append", "true");
    PaimonTable orc = Visit.table("db.orc").withOption("file.format", "orc");
    for (PaimonTable each : List.of(required, indexed, buffered, orc)) {
      PaimonTables.createMissing(warehouse.options(), List.of(each));
      PaimonFileSink<Visit> sink = sink(each);
      sink.start();
      assertThat(sink.takes(visits.get(0), rows)).as(each.name()).isFalse();
      assertThatThrownBy(() -> sink.add(visits.get(0), rows))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one by one");
      sink.close();
    }
  }

  @Test
  void rowsWithoutTheirNumberOfNullsAreRefused() throws Exception {
    List<Visit> visits = visits(10, 1);
    Path file = write(visits, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0);
    PaimonFileSink<Visit> sink = sink(table);
    sink.start();
    ParquetRows unknown = rows(file, -1);
    assertThat(sink.takes(visits.get(0), unknown)).isTrue();
    assertThatThrownBy(() -> sink.add(visits.get(0), unknown))
        .hasMessageContaining("numbers of NULLs");
    sink.close();
  }

  @Test
  void filesOfABundleThatFailedAreDeleted() throws Exception {
    List<Visit> visits = visits(10, 1);
    ParquetRows rows =
        rows(write(visits, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0), 0);
    PaimonFileSink<Visit> sink = sink(table);
    sink.start();
    sink.add(visits.get(0), rows);
    sink.add(new Visit(2, "", 0), rows);
    assertThat(warehouse.filesOnDisk()).isEqualTo(2);
    sink.start();
    assertThat(warehouse.filesOnDisk()).isZero();
    sink.add(visits.get(0), rows);
    sink.close();
    assertThat(warehouse.filesOnDisk()).isZero();
  }

  private static List<Visit> visits(int count, int day) {
    List<Visit> visits = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      visits.add(new Visit(day, "who" + id % 7, id));
    }
    return visits;
  }

  private Path write(List<Visit> visits, CompressionCodecName codec, WriterVersion version)
      throws IOException {
    Path file = folder.resolve("f.parquet");
    Files.deleteIfExists(file);
    writeGroups(file, codec, version, visits.size(), i -> true);
    return file;
  }

  private static void writeGroups(
      Path file, CompressionCodecName codec, WriterVersion version, int count, IntPredicate named)
      throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(SCHEMA)
            .withCompressionCodec(codec)
            .withWriterVersion(version)
            .build()) {
      for (int id = 0; id < count; id++) {
        SimpleGroup group = new SimpleGroup(SCHEMA);
        if (named.test(id)) {
          group.append("who", "who" + id % 7);
        }
        writer.write(group.append("id", (long) id));
      }
    }
  }

  /** The only row group of a file, with so many NULLs in its texts. */
  private static ParquetRows rows(Path file, long nulls) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    HadoopInputFile input =
        HadoopInputFile.fromPath(
            new org.apache.hadoop.fs.Path(file.toUri()), new Configuration(false));
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      BlockMetaData group = reader.getRowGroups().get(0);
      Map<String, ParquetChunk> chunks = new HashMap<>();
      for (ColumnChunkMetaData each : group.getColumns()) {
        String name = each.getPath().toDotString();
        ByteBuffer pages =
            ByteBuffer.wrap(bytes).slice((int) each.getStartingPos(), (int) each.getTotalSize());
        chunks.put(
            name,
            ParquetChunk.of(
                    name.equals("id") ? ParquetChunk.Type.INT64 : ParquetChunk.Type.BYTES,
                    each.getCodec().name(),
                    List.of(pages))
                .withNulls(name.equals("id") ? Math.min(nulls, 0) : nulls)
                .withBounds(
                    ByteBuffer.wrap(each.getStatistics().getMinBytes()),
                    ByteBuffer.wrap(each.getStatistics().getMaxBytes())));
      }
      return new ParquetRows(group.getRowCount(), chunks);
    }
  }

  private static ParquetRows with(ParquetRows rows, String column, ParquetChunk chunk) {
    Map<String, ParquetChunk> chunks = new HashMap<>(rows.chunks());
    chunks.put(column, chunk);
    return new ParquetRows(rows.count(), chunks);
  }

  private PaimonFileSink<Visit> sink(PaimonTable to) {
    return SerializableUtils.clone(
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(warehouse.options())
            .withDistribution(PaimonDistribution.NONE)
            .to(to, Visit::row)
            .inParts()
            .fileSink());
  }

  private void commit(PaimonFileSink<Visit> sink) throws Exception {
    List<PaimonFiles> written = new ArrayList<>();
    sink.finish(written::add);
    sink.close();
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionList.of(p.apply(Create.of(written).withCoder(sink.coder())))
        .apply(PaimonIO.commitFiles().withCatalogOptions(warehouse.options()).append(table));
    p.run().waitUntilFinish();
  }

  private List<DataFileMeta> files() throws Exception {
    List<DataFileMeta> files = new ArrayList<>();
    for (Split split : warehouse.open(table).newReadBuilder().newScan().plan().splits()) {
      files.addAll(((DataSplit) split).dataFiles());
    }
    return files;
  }
}
