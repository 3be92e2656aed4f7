package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.joda.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonTable;

/** A pipeline object whose {@code run()} is called a second time, with other rows in its source. */
class SecondRunTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(2, "bob", 2);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private PaimonTable table;
  private Path source;

  @BeforeEach
  void createTable() throws Exception {
    table = warehouse.create(Visit.byDay("db.t"));
    source = warehouse.directory().resolve("visits.txt");
    Files.writeString(source, "ann");
  }

  @Test
  void isRefusedWhereItWouldAppend() throws Exception {
    Pipeline pipeline = pipeline(write -> write);
    pipeline.run().waitUntilFinish();
    Files.writeString(source, "bob");

    assertThatThrownBy(pipeline::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("writes to table db.t, was run already")
        .hasMessageContaining("Build the pipeline anew for each run");

    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN);
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  @Test
  void isRefusedWhereItWouldReplace() throws Exception {
    Pipeline pipeline = pipeline(WritePaimon::replacing);
    pipeline.run().waitUntilFinish();
    Files.writeString(source, "bob");

    assertThatThrownBy(pipeline::run).hasMessageContaining("was run already");

    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN);
  }

  @Test
  void isRefusedAfterAFirstOneThatFailed() throws Exception {
    Files.delete(source);
    Pipeline pipeline = pipeline(write -> write);
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish()).hasMessageContaining("visits.txt");
    Files.writeString(source, "bob");

    assertThatThrownBy(pipeline::run).hasMessageContaining("look first what the one before");

    assertThat(warehouse.snapshots(table)).isZero();
  }

  @Test
  void isRefusedWhereTablesDependOnTheElement() throws Exception {
    Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    visits(pipeline)
        .apply(
            PaimonIO.<Visit>write()
                .withCatalogOptions(warehouse.options())
                .to(visit -> "db.t")
                .withRowFunction(Visit::row));
    pipeline.run().waitUntilFinish();

    assertThatThrownBy(pipeline::run).hasMessageContaining("writes to tables by element");

    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN);
  }

  @Test
  void isRefusedWhereSeveralTablesAreCommittedTogether() throws Exception {
    PaimonTable other = warehouse.create(Visit.byDay("db.u"));
    Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<PaimonFiles> files =
        visits(pipeline)
            .apply(
                PaimonIO.<Visit>writeFiles()
                    .withCatalogOptions(warehouse.options())
                    .to(table, Visit::row)
                    .to(other, Visit::row));
    PCollectionList.of(files)
        .apply(
            PaimonIO.commitFiles()
                .withCatalogOptions(warehouse.options())
                .append(table)
                .replace(other));
    pipeline.run().waitUntilFinish();

    assertThatThrownBy(pipeline::run).hasMessageContaining("writes to the tables db.t, db.u");

    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN);
    assertThat(warehouse.read(other, Visit::of)).containsExactly(ANN);
  }

  @Test
  void isRefusedOfUnboundedInputWithAndWithoutACommitUser() throws Exception {
    for (String user : List.of("", "visits-job")) {
      Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
      WritePaimon<Visit> write = write().withTriggeringFrequency(Duration.standardSeconds(1));
      pipeline
          .apply(
              TestStream.create(SerializableCoder.of(Visit.class))
                  .addElements(ANN)
                  .advanceWatermarkToInfinity())
          .apply(user.isEmpty() ? write : write.withCommitUser(user));
      pipeline.run().waitUntilFinish();

      assertThatThrownBy(pipeline::run).hasMessageContaining("was run already");
    }
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN, ANN);
  }

  @Test
  void doesNotConcernAPipelineThatIsBuiltAnew() throws Exception {
    pipeline(write -> write).run().waitUntilFinish();
    Files.writeString(source, "bob");
    pipeline(write -> write).run().waitUntilFinish();
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, BOB);
  }

  @Test
  void isNotARunnersRestartOfTheSameGraphWhichCommitsOnce() throws Exception {
    Pipeline pipeline = pipeline(write -> write);
    pipeline.run().waitUntilFinish();
    DirectRunner.fromOptions(pipeline.getOptions()).run(pipeline).waitUntilFinish();
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN);
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  private Pipeline pipeline(UnaryOperator<WritePaimon<Visit>> mode) {
    Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    visits(pipeline).apply(mode.apply(write()));
    return pipeline;
  }

  private PCollection<Visit> visits(Pipeline pipeline) {
    return pipeline
        .apply(TextIO.read().from(source.toString()))
        .apply(
            MapElements.into(TypeDescriptor.of(Visit.class))
                .via(name -> name.equals("ann") ? ANN : BOB));
  }

  private WritePaimon<Visit> write() {
    return PaimonIO.<Visit>write()
        .withCatalogOptions(warehouse.options())
        .to(table)
        .withRowFunction(Visit::row);
  }
}
