package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.io.paimon.FailOnce;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

/** Tables after tasks failed and were tried again. */
class SparkRetryTest {

  private static final int ROWS = 20_000;

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(4);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @CsvSource({
    "NONE,true,false",
    "NONE,false,true",
    "BY_PARTITION,true,false",
    "BY_PARTITION,false,true",
    "BY_PARTITION,true,true"
  })
  void everyRowIsThereOnceHoweverOftenItsWritingFails(
      PaimonDistribution distribution, boolean partitioned, boolean hugeValues) throws Exception {
    PaimonTable table = warehouse.create(partitioned ? Visit.byDay("db.t") : Visit.table("db.t"));
    FailOnce<Long> beforeWriting = new FailOnce<>(ROWS / 8);
    FailOnce<PaimonFiles> afterWriting = beforeWriting.beside(2);
    FailOnce<PaimonSnapshot> afterCommit = new FailOnce<>(1);

    Pipeline pipeline = SPARK.pipeline(hugeValues);
    PCollection<PaimonFiles> files =
        pipeline
            .apply(GenerateSequence.from(0).to(ROWS))
            .apply("FailBeforeWriting", ParDo.of(beforeWriting))
            .apply(
                PaimonIO.<Long>writeFiles()
                    .withCatalogOptions(warehouse.options())
                    .to(table, SparkRetryTest::row)
                    .withDistribution(distribution))
            .apply("FailAfterWriting", ParDo.of(afterWriting));
    PCollectionList.of(files)
        .apply(PaimonIO.commitFiles().withCatalogOptions(warehouse.options()).append(table))
        .snapshots()
        .apply("FailAfterCommit", ParDo.of(afterCommit));
    pipeline.run().waitUntilFinish();

    List<Long> expected = new ArrayList<>(LongStream.range(0, ROWS).boxed().toList());
    List<Long> ids = new ArrayList<>(warehouse.read(table, row -> row.getLong(2)));
    ids.sort(null);
    assertThat(ids).isEqualTo(expected);
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
    assertThat(beforeWriting.failures()).isPositive();
    assertThat(afterCommit.failures()).isEqualTo(3);
  }

  private static GenericRow row(long id) {
    return GenericRow.of((int) (id % 7), BinaryString.fromString("visitor " + id), id);
  }
}
