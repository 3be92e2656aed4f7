package org.playlake.io.paimon.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.paimon.data.InternalRow;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.FailOnce;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;

/** Reading on Spark, where tasks fail and read again. */
class SparkReadTest {

  private static final int ROWS = 20_000;

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(4);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyRowIsThereOnceHoweverOftenItsReadingFails(boolean keyed) throws Exception {
    LakeTable table =
        keyed ? LakeTable.keyed(warehouse, Map.of()) : LakeTable.appended(warehouse, Map.of());
    for (int from = 0; from < ROWS; from += ROWS / 4) {
      table.write(
          IntStream.range(from, from + ROWS / 4)
              .mapToObj(id -> row(id, "n", id % 3))
              .toArray(InternalRow[]::new));
    }
    FailOnce<Long> failing = new FailOnce<>(ROWS / 80);
    Pipeline pipeline = SPARK.pipeline(false);
    PAssert.that(
            pipeline
                .apply(
                    PaimonIO.<Long>read(row -> row.getLong(0))
                        .withCatalogOptions(warehouse.options())
                        .from(LakeTable.NAME)
                        .withColumns("id")
                        .withFilter("day < 2")
                        .withCoder(VarLongCoder.of()))
                .apply(ParDo.of(failing)))
        .satisfies(
            ids -> {
              List<Long> expected =
                  LongStream.range(0, ROWS).filter(id -> id % 3 < 2).boxed().toList();
              assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
              return null;
            });
    pipeline.run().waitUntilFinish();
    assertThat(failing.failures()).isPositive();
  }
}
