package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/** Partitions are replaced, in tables with and without keys. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ReplacePartitionsTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(2, "bob", 2);
  private static final Visit CYD = new Visit(3, "cyd", 3);
  private static final Visit DAN = new Visit(2, "dan", 4);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  @Parameter boolean keyed;
  private PaimonTable table;

  @BeforeEach
  void fill() throws Exception {
    table = Visit.byDay("db.t");
    if (keyed) {
      table =
          table
              .withPrimaryKeys("day", "id")
              .withOption("bucket", "2")
              .withOption("sequence.field", "id");
    }
    warehouse.create(table);
    run(write(), ANN, BOB, CYD);
  }

  @Test
  void onlyThoseThatOccur() throws Exception {
    run(write().replacingOccurringPartitions(), DAN);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, DAN, CYD);
  }

  @Test
  void nothingWhenNoneOccurs() throws Exception {
    run(write().replacingOccurringPartitions());
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, BOB, CYD);
  }

  @Test
  void theOneGivenEvenByNothing() throws Exception {
    run(write().replacingPartitions(List.of(day(2))), DAN);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, DAN, CYD);
    run(write().replacingPartitions(List.of(day(2))));
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, CYD);
  }

  @Test
  void allGivenWhetherTheyGetRowsOrNot() throws Exception {
    run(write().replacingPartitions(List.of(day(1), day(2))), DAN);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(DAN, CYD);
    run(write().replacingPartitions(List.of(day(2), day(3))));
    assertThat(warehouse.read(table, Visit::of)).isEmpty();
  }

  @Test
  void noOthersAndThenNoneAtAll() {
    assertThatThrownBy(() -> run(write().replacingPartitions(List.of(day(1), day(2))), DAN, CYD))
        .hasMessageContaining("Rows of other partitions came to a commit to table db.t");
    assertThatThrownBy(() -> run(write().replacingPartitions(List.of(day(1))), CYD))
        .hasMessageContaining("does not belong to this partition");
    assertThatThrownBy(() -> run(write().replacingPartitions(List.of(Map.of("month", "1"))), ANN))
        .hasMessageContaining("Give its keys");
    assertThatThrownBy(() -> write().replacingPartitions(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> day(int day) {
    return Map.of("day", "1970-01-0" + (day + 1));
  }

  private WritePaimon<Visit> write() {
    return PaimonIO.<Visit>write()
        .withCatalogOptions(warehouse.options())
        .to(table)
        .withRowFunction(Visit::row);
  }

  private static void run(WritePaimon<Visit> write, Visit... visits) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(List.of(visits)).withCoder(SerializableCoder.of(Visit.class)))
        .apply(write);
    pipeline.run().waitUntilFinish();
  }
}
