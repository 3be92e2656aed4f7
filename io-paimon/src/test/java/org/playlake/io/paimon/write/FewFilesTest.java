package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimonFiles;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonTable;

/** Number of files of rows that are gathered by partition. */
class FewFilesTest {

  private static final long MB = 1 << 20;

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(40);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void oneForEachOfAThousandPartitionsThatAreMixedOverFortyReaders() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    run(table, new Readers(1_000, 1_000), 32 * MB);
    assertThat(warehouse.files(table))
        .hasSize(1_000)
        .allMatch(file -> file.rows() == 40)
        .extracting(Warehouse.LiveFile::directory)
        .doesNotHaveDuplicates();
  }

  @Test
  void oneForATableWithoutPartitions() throws Exception {
    PaimonTable table = warehouse.create(Visit.table("db.t"));
    run(table, new Readers(1, 100), 32 * MB);
    assertThat(warehouse.files(table)).singleElement().matches(file -> file.rows() == 4_000);
  }

  @Test
  void aFewOfMuchTheSameSizeForABigPartition() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    run(table, new Readers(1, 10_000), MB / 8);
    List<Warehouse.LiveFile> files = warehouse.files(table);
    assertThat(files).hasSizeBetween(2, 40);
    assertThat(files.stream().mapToLong(Warehouse.LiveFile::rows).sum()).isEqualTo(400_000);
    assertThat(files).allMatch(file -> file.rows() >= 2_000);
  }

  private void run(PaimonTable table, Readers readers, long shardBytes) throws Exception {
    Pipeline pipeline = SPARK.pipeline(true);
    WritePaimonFiles<Visit> write =
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(warehouse.options())
            .to(table, Visit::row)
            .withDistribution(PaimonDistribution.BY_PARTITION)
            .withShardBytes(shardBytes);
    PCollectionList.of(
            pipeline
                .apply(
                    Create.of(IntStream.range(0, 40).boxed().toList()).withCoder(VarIntCoder.of()))
                .apply(Reshuffle.viaRandomKey())
                .apply(ParDo.of(readers))
                .setCoder(SerializableCoder.of(Visit.class))
                .apply(write))
        .apply(PaimonIO.commitFiles().withCatalogOptions(warehouse.options()).replace(table));
    pipeline.run().waitUntilFinish();
  }

  /** Each reader reads as many visits as it is told, spread evenly over the days. */
  private static final class Readers extends DoFn<Integer, Visit> {

    private final int days;
    private final int visits;

    Readers(int days, int visits) {
      this.days = days;
      this.visits = visits;
    }

    @ProcessElement
    public void read(@Element Integer reader, OutputReceiver<Visit> out) {
      LongStream.range(0, visits)
          .forEach(id -> out.output(new Visit((int) (id % days), "reader " + reader, id)));
    }
  }
}
