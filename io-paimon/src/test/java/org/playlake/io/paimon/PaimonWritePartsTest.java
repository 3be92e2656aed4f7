package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.JoinedRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

class PaimonWritePartsTest {
  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable raw = Visit.table("db.raw");
  private final PaimonTable days = Visit.byDay("db.days");

  @BeforeEach
  void createTables() throws Exception {
    PaimonTables.createMissing(warehouse.options(), List.of(raw, days));
  }

  @Test
  void onePassWritesTwoTablesEachInItsWay() throws Exception {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      visits.add(new Visit(i % 5, "ann", i));
    }
    run(visits);
    run(visits.subList(0, 100));
    assertThat(warehouse.read(raw, Visit::of)).containsAll(visits.subList(0, 100)).hasSize(600);
    assertThat(warehouse.read(days, Visit::of)).containsAll(visits).hasSize(600);
    run(List.of());
    assertThat(warehouse.read(days, Visit::of)).hasSize(600);
  }

  @Test
  void whatABundleThatFailedHasWrittenIsDeletedByTheNext() throws Exception {
    PaimonFileSink<Visit> sink =
        SerializableUtils.clone(write(raw, PaimonDistribution.NONE).inParts().fileSink());
    sink.start();
    sink.add(new Visit(1, "ann", 1));
    assertThat(dataFiles()).isEqualTo(1);
    sink.start();
    assertThat(dataFiles()).isZero();
    sink.add(new Visit(1, "bob", 2));
    sink.close();
    assertThat(dataFiles()).isZero();
  }

  @Test
  void blocksOfABundleThatFailedAreForgotten() throws Exception {
    PaimonBlockSink<Visit> sink =
        SerializableUtils.clone(write(days, PaimonDistribution.BY_PARTITION).inParts().blockSink());
    List<KV<byte[], byte[]>> blocks = new ArrayList<>();
    sink.start();
    sink.add(new Visit(1, "ann", 1), blocks::add);
    sink.start();
    List<KV<byte[], Long>> sizes = new ArrayList<>();
    sink.finish(blocks::add, sizes::add);
    assertThat(blocks).isEmpty();
    assertThat(sizes).isEmpty();
    sink.start();
    sink.add(new Visit(1, "ann", 1), blocks::add);
    sink.finish(blocks::add, sizes::add);
    sink.close();
    // The rows, and how many they are.
    assertThat(blocks).hasSize(2);
    assertThat(sizes).hasSize(1);
  }

  @Test
  void aBundleGivesItsBlocksBeforeItEndsWhenItHoldsMuch() throws Exception {
    PaimonWriteParts<Visit> parts = write(days, PaimonDistribution.BY_PARTITION).inParts();
    PaimonBlockSink<Visit> sink = SerializableUtils.clone(parts.blockSink());
    List<KV<byte[], byte[]>> blocks = new ArrayList<>();
    String kilobyte = "x".repeat(1 << 10);
    int rows = 70 << 10;
    sink.start();
    for (int i = 0; i < rows; i++) {
      sink.add(new Visit(i % 100, kilobyte, i), blocks::add);
    }
    // Twice 32 MB of 70, all of every day.
    assertThat(blocks).hasSize(200);
    List<KV<byte[], Long>> sizes = new ArrayList<>();
    sink.finish(blocks::add, sizes::add);
    sink.close();
    write(parts, sink, blocks, sizes);
    assertThat(warehouse.read(days, row -> row.getLong(2))).hasSize(rows).doesNotHaveDuplicates();
  }

  @Test
  void aPartitionHasAsManyWritersAsItsRowsFillShardsHoweverSmallTheBundlesAre() throws Exception {
    long shardBytes = 64 << 10;
    PaimonWriteParts<Visit> parts =
        write(days, PaimonDistribution.BY_PARTITION).withShardBytes(shardBytes).inParts();
    PaimonBlockSink<Visit> sink = SerializableUtils.clone(parts.blockSink());
    List<KV<byte[], byte[]>> blocks = new ArrayList<>();
    List<KV<byte[], Long>> sizes = new ArrayList<>();
    String kilobyte = "x".repeat(1 << 10);
    for (int bundle = 0; bundle < 512; bundle++) {
      sink.start();
      sink.add(new Visit(1, kilobyte, bundle), blocks::add);
      if (bundle < 10) {
        sink.add(new Visit(2, kilobyte, 1_000 + bundle), blocks::add);
      }
      sink.finish(blocks::add, sizes::add);
    }
    sink.close();
    write(parts, sink, blocks, sizes);
    assertThat(warehouse.read(days, row -> row.getLong(2))).hasSize(522).doesNotHaveDuplicates();
    long bytes = sizes.stream().mapToLong(KV::getValue).max().getAsLong() * 512;
    // One file for the small day.
    assertThat(dataFiles()).isEqualTo((bytes - 1) / shardBytes + 1 + 1);
  }

  private void write(
      PaimonWriteParts<Visit> parts,
      PaimonBlockSink<Visit> sink,
      List<KV<byte[], byte[]>> blocks,
      List<KV<byte[], Long>> sizes) {
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<KV<byte[], Long>> measured =
        p.apply("Sizes", Create.of(sizes).withCoder(sink.sizeCoder()));
    PCollectionList.of(
            p.apply("Blocks", Create.of(blocks).withCoder(sink.coder()))
                .apply("Write", parts.fromBlocks(measured)))
        .apply(PaimonIO.commitFiles().withCatalogOptions(warehouse.options()).append(days));
    p.run().waitUntilFinish();
  }

  @Test
  void anElementThatCannotBeWrittenThrows() throws Exception {
    WritePaimonFiles<Visit> write =
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(warehouse.options())
            .withDistribution(PaimonDistribution.NONE)
            .to(
                raw,
                visit -> {
                  throw new IllegalStateException("no row for " + visit.who());
                });
    PaimonFileSink<Visit> sink = write.inParts().fileSink();
    assertThatThrownBy(() -> sink.add(new Visit(1, "ann", 1)))
        .hasStackTraceContaining("no row for ann");
    sink.close();
  }

  @Test
  void eachPartIsOfOneDistribution() {
    PaimonWriteParts<Visit> gathered = write(raw, PaimonDistribution.BY_PARTITION).inParts();
    PaimonWriteParts<Visit> direct = write(raw, PaimonDistribution.NONE).inParts();
    assertThatThrownBy(gathered::fileSink)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withDistribution(NONE)");
    assertThatThrownBy(direct::blockSink)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withDistribution(BY_PARTITION)");
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<KV<byte[], Long>> sizes =
        p.apply(Create.empty(KvCoder.of(ByteArrayCoder.of(), VarLongCoder.of())));
    assertThatThrownBy(() -> direct.fromBlocks(sizes)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                write(raw, PaimonDistribution.BY_PARTITION)
                    .withClusteringColumns("who")
                    .inParts()
                    .blockSink())
        .hasMessageContaining("without clustering columns");
  }

  @Test
  void columnsThatTheCommitAddsAreOfTablesThatAreDescribed() {
    PaimonWriteParts<Visit> parts =
        write(raw, PaimonDistribution.NONE)
            .to(visit -> "db." + visit.who(), Visit::row)
            .withColumnsAddedByCommit()
            .inParts();
    assertThatThrownBy(parts::fileSink)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tables that are described");
  }

  @Test
  void columnsThatTheCommitAddsAreThereInBothTables() throws Exception {
    run(List.of(new Visit(1, "ann", 1)));
    PaimonTable longRaw = raw.withColumn("more", "INT");
    PaimonTable longDays = days.withColumn("more", "INT");
    PaimonRowFunction<Visit> rows =
        visit -> new JoinedRow(visit.row(), GenericRow.of(visit.day() * 10));
    PaimonWriteParts<Visit> byDay =
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(warehouse.options())
            .to(longDays, rows)
            .withColumnsAddedByCommit()
            .inParts();
    PaimonFileSink<Visit> sink =
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(warehouse.options())
            .withDistribution(PaimonDistribution.NONE)
            .to(longRaw, rows)
            .withColumnsAddedByCommit()
            .inParts()
            .fileSink();
    run(
        List.of(new Visit(2, "bob", 2)),
        new BothFn(sink, byDay.blockSink()),
        byDay,
        PaimonIO.commitFiles()
            .withCatalogOptions(warehouse.options())
            .append(longRaw)
            .append(longDays)
            .addingColumns());

    for (PaimonTable table : List.of(longRaw, longDays)) {
      assertThat(warehouse.open(table).rowType().getFieldNames()).endsWith("id", "more");
      assertThat(warehouse.read(table, row -> row.isNullAt(3) ? -1 : row.getInt(3)))
          .containsExactly(-1, 20);
    }
  }

  private WritePaimonFiles<Visit> write(PaimonTable table, PaimonDistribution distribution) {
    return PaimonIO.<Visit>writeFiles()
        .withCatalogOptions(warehouse.options())
        .withDistribution(distribution)
        .to(table, Visit::row);
  }

  private long dataFiles() throws IOException {
    try (Stream<Path> files = Files.walk(warehouse.directory())) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private void run(List<Visit> visits) {
    PaimonWriteParts<Visit> byDay = write(days, PaimonDistribution.BY_PARTITION).inParts();
    run(
        visits,
        new BothFn(write(raw, PaimonDistribution.NONE).inParts().fileSink(), byDay.blockSink()),
        byDay,
        PaimonIO.commitFiles().withCatalogOptions(warehouse.options()).append(raw).append(days));
  }

  private static void run(
      List<Visit> visits, BothFn both, PaimonWriteParts<Visit> byDay, CommitPaimonFiles commit) {
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionTuple written =
        p.apply(Create.of(visits).withCoder(SerializableCoder.of(Visit.class)))
            .apply(
                ParDo.of(both)
                    .withOutputTags(
                        BothFn.FILES, TupleTagList.of(BothFn.BLOCKS).and(BothFn.SIZES)));
    written.get(BothFn.BLOCKS).setCoder(both.days.coder());
    PCollectionList.of(written.get(BothFn.FILES).setCoder(both.raw.coder()))
        .and(
            written
                .get(BothFn.BLOCKS)
                .apply(
                    "WriteDays",
                    byDay.fromBlocks(written.get(BothFn.SIZES).setCoder(both.days.sizeCoder()))))
        .apply(commit);
    p.run().waitUntilFinish();
  }
}
