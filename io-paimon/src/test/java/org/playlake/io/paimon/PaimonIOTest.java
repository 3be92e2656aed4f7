package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaimonIOTest {

  private static final List<Visit> VISITS =
      List.of(new Visit(1, "ann", 1), new Visit(1, "bob", 2), new Visit(2, "ann", 3));

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  static Stream<Arguments> tablesAndDistributions() {
    return Stream.of(Visit.table("db.flat"), Visit.byDay("db.daily"))
        .flatMap(
            table ->
                Stream.of(PaimonDistribution.values())
                    .map(distribution -> Arguments.of(table, distribution)));
  }

  @ParameterizedTest
  @MethodSource("tablesAndDistributions")
  void writesEachRowOnce(PaimonTable table, PaimonDistribution distribution) throws Exception {
    warehouse.create(table);
    write(VISITS, table, PaimonIO.<Visit>write(warehouse.options()).withDistribution(distribution));
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrderElementsOf(VISITS);
  }

  private void write(List<Visit> visits, PaimonTable table, WritePaimonTable<Visit> write) {
    TestPipeline p = TestPipeline.create();
    p.enableAbandonedNodeEnforcement(false);
    p.apply(Create.of(visits).withCoder(SerializableCoder.of(Visit.class)))
        .apply("Write", write.to(table, Visit::row));
    p.run().waitUntilFinish();
  }
}
