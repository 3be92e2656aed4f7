package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Wait;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonWriteResult;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/** Two writes of one pipeline to one table. */
class TwoWritesTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(2, "bob", 2);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void areRefusedWhereBucketsAreDynamic() throws Exception {
    PaimonTable table = warehouse.create(dynamic());
    visits("Ann", ANN).apply("WriteAnn", write(table));
    visits("Bob", BOB).apply("WriteBob", write(table));

    assertThatThrownBy(pipeline::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two writes of this pipeline go to table db.t at the same time")
        .hasMessageContaining("Wait.on");

    assertThat(warehouse.snapshots(table)).isZero();
  }

  @Test
  void areRefusedBeforeTheirTableIsCreated() throws Exception {
    visits("Ann", ANN).apply("WriteAnn", write(dynamic()).withCreateIfNeeded());
    visits("Bob", BOB).apply("WriteBob", write(dynamic()).withCreateIfNeeded());

    assertThatThrownBy(pipeline::run).hasMessageContaining("Two writes of this pipeline");

    assertThat(warehouse.catalog().listDatabases()).isEmpty();
  }

  @Test
  void areRefusedWhereOneReplacesAndTheOtherAppends() throws Exception {
    PaimonTable table = warehouse.create(dynamic());
    visits("Ann", ANN).apply("WriteAnn", write(table));
    visits("Bob", BOB).apply("WriteBob", write(table).replacing());
    assertThatThrownBy(pipeline::run).hasMessageContaining("Two writes of this pipeline");
  }

  @Test
  void areCommittedWhereTheSecondWaits() throws Exception {
    PaimonTable table = warehouse.create(dynamic());
    PaimonWriteResult first = visits("Ann", ANN).apply("WriteAnn", write(table));
    visits("Bob", BOB).apply(Wait.on(first.snapshots())).apply("WriteBob", write(table));
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, BOB);
  }

  @Test
  void areCommittedWhereTheNumberOfBucketsIsFixed() throws Exception {
    PaimonTable table = warehouse.create(dynamic().withOption("bucket", "2"));
    visits("Ann", ANN).apply("WriteAnn", write(table));
    visits("Bob", BOB).apply("WriteBob", write(table));
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, BOB);
  }

  @Test
  void areCommittedInPartitionsOfTheirOwn() throws Exception {
    PaimonTable table =
        warehouse.create(dynamic().withPartitionKeys("day").withPrimaryKeys("day", "id"));
    visits("Ann", ANN).apply("WriteAnn", write(table));
    visits("Bob", BOB).apply("WriteBob", write(table));
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, BOB);
  }

  private static PaimonTable dynamic() {
    return Visit.table("db.t").withPrimaryKeys("id").withOption("sequence.field", "id");
  }

  private PCollection<Visit> visits(String step, Visit visit) {
    return pipeline.apply(step, Create.of(visit).withCoder(SerializableCoder.of(Visit.class)));
  }

  private WritePaimon<Visit> write(PaimonTable table) {
    return PaimonIO.<Visit>write()
        .withCatalogOptions(warehouse.options())
        .to(table)
        .withRowFunction(Visit::row);
  }
}
