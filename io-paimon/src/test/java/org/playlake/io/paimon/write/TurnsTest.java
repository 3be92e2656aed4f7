package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.FailOnce;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonReadState;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.PaimonVersion;

/** Pipelines that replace a day of visits, and then record the snapshot that has it. */
class TurnsTest {
  private static final PaimonTable VISITS = Visit.byDay("db.visits");
  private static final PaimonTable RECORDS =
      PaimonTable.of("db.records")
          .withColumn("name", "STRING")
          .withColumn("snapshot", "BIGINT")
          .withOption("bucket", "-1");

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(4);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @BeforeEach
  void create() throws Exception {
    warehouse.create(VISITS);
    warehouse.create(RECORDS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theRecordIsWrittenOnceAndNamesTheSnapshotThatWasMade(boolean onSpark) throws Exception {
    replace(direct(), 1, commit(1));
    FailOnce<PaimonSnapshot> afterFirst = new FailOnce<>(1);
    FailOnce<PaimonSnapshot> afterLast = new FailOnce<>(1);
    Pipeline pipeline = onSpark ? SPARK.pipeline(true) : direct();
    CommitPaimonFiles commit = commit(2).withSnapshotProperty("shop.zone", "UTC");
    PCollection<PaimonSnapshot> made = write(pipeline, 2, commit);
    if (onSpark) {
      made = made.apply("FailAfterFirst", ParDo.of(afterFirst));
    }
    PCollection<PaimonSnapshot> recorded = record(made, commit.ending().append(RECORDS));
    if (onSpark) {
      recorded.apply("FailAfterLast", ParDo.of(afterLast));
    }
    pipeline.run().waitUntilFinish();

    assertThat(warehouse.read(VISITS, row -> Visit.of(row).day())).containsExactly(1, 2);
    assertThat(warehouse.read(RECORDS, row -> row.getString(0) + " " + row.getLong(1)))
        .containsExactly("db.visits 1", "db.visits 2");
    PaimonVersion visits = newest(VISITS);
    assertThat(visits.snapshot()).isEqualTo(2);
    assertThat(visits.commitUser()).isEqualTo(commit.commitUser());
    assertThat(visits.properties()).containsEntry("shop.zone", "UTC");
    assertThat(newest(RECORDS).properties()).containsEntry("shop.zone", "UTC");
    assertThat(newest(RECORDS).commitUser()).isEqualTo(commit.commitUser());
    assertThat(afterFirst.failures()).isEqualTo(onSpark ? 3 : 0);
    assertThat(afterLast.failures()).isEqualTo(onSpark ? 3 : 0);
  }

  @Test
  void aPipelineThatWasMadeFromWhatHasChangedFails() throws Exception {
    Pipeline late = direct();
    CommitPaimonFiles commit = commit(1);
    record(write(late, 1, commit), commit.ending().append(RECORDS));
    replace(direct(), 1, commit(1));

    assertThatThrownBy(() -> late.run().waitUntilFinish())
        .hasRootCauseInstanceOf(CommitConflictException.class);
    assertThat(warehouse.read(RECORDS, row -> row.getLong(1))).containsExactly(1L);
  }

  @Test
  void turnsThatCannotBeAreRefused() throws Exception {
    assertRefused(
        commit -> commit.exclusive().replacePartitions(VISITS, List.of(day(1))),
        "An exclusive commit replaces each of its tables as a whole");
    assertRefused(
        commit -> commit.exclusive().replace(VISITS).appendOthers(), "leave out appendOthers()");
    assertRefused(commit -> commit.append(VISITS).until(RECORDS), "A commit that takes no turn");
    assertRefused(
        commit -> commit.exclusive().replace(VISITS).until(VISITS), "Name it in one of the two");
    assertRefused(
        commit -> commit.exclusive().replace(VISITS).until(RECORDS).ending().append(VISITS),
        "The turn ends with table db.records, and the commit that ends it names [db.visits]");
    assertRefused(
        commit ->
            commit
                .append(VISITS)
                .exclusiveIfUnchanged(
                    List.of(new PaimonReadState("db.visits", 0, List.of(Map.of("who", "ann"))))),
        "Table db.visits is not partitioned by who");
    assertThatThrownBy(() -> commits().exclusive().replace(VISITS).ending())
        .hasMessageContaining("This commit has no turn that another one could end");
    assertThatThrownBy(() -> commits().withSnapshotProperty("beam.rows", "7"))
        .hasMessageContaining("'beam.rows' cannot be the key of a property of snapshots");
    assertThatThrownBy(() -> new PaimonReadState("db.visits", -1, List.of()))
        .hasMessageContaining("Table db.visits has no snapshot -1.");
  }

  @Test
  void aTurnIsEndedByOneCommitOnly() throws Exception {
    Pipeline pipeline = direct();
    CommitPaimonFiles commit = commit(1);
    PCollection<PaimonSnapshot> made = write(pipeline, 1, commit);
    record(made, commit.ending().append(RECORDS));

    assertThatThrownBy(
            () ->
                PCollectionList.<PaimonFiles>empty(pipeline)
                    .apply("Again", commit.ending().append(RECORDS)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("This commit is part of a pipeline already");
  }

  private void assertRefused(UnaryOperator<CommitPaimonFiles> setting, String message) {
    assertThatThrownBy(
            () -> PCollectionList.<PaimonFiles>empty(direct()).apply(setting.apply(commits())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Pipeline direct() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }

  private CommitPaimonFiles commits() {
    return PaimonIO.commitFiles().withCatalogOptions(warehouse.options());
  }

  private CommitPaimonFiles commit(int day) throws Exception {
    long newest =
        PaimonTables.newest(warehouse.options(), VISITS.name())
            .map(PaimonVersion::snapshot)
            .orElse(0L);
    return commits()
        .replacePartitions(VISITS, List.of(day(day)))
        .exclusiveIfUnchanged(
            List.of(new PaimonReadState(VISITS.name(), newest, List.of(day(day)))))
        .until(RECORDS);
  }

  private static Map<String, String> day(int day) {
    return Map.of("day", "1970-01-0" + (day + 1));
  }

  private void replace(Pipeline pipeline, int day, CommitPaimonFiles commit) {
    record(write(pipeline, day, commit), commit.ending().append(RECORDS));
    pipeline.run().waitUntilFinish();
  }

  private PCollection<PaimonSnapshot> write(Pipeline pipeline, int day, CommitPaimonFiles commit) {
    PCollection<PaimonFiles> files =
        pipeline
            .apply(Create.of(7L).withCoder(VarLongCoder.of()))
            .apply(
                PaimonIO.<Long>writeFiles()
                    .withCatalogOptions(warehouse.options())
                    .to(VISITS, id -> new Visit(day, "ann", id).row()));
    return PCollectionList.of(files).apply(commit).snapshots();
  }

  private PCollection<PaimonSnapshot> record(
      PCollection<PaimonSnapshot> made, CommitPaimonFiles ending) {
    PCollection<PaimonFiles> files =
        made.apply(
            "WriteRecord",
            PaimonIO.<PaimonSnapshot>writeFiles()
                .withCatalogOptions(warehouse.options())
                .to(
                    RECORDS,
                    each -> GenericRow.of(BinaryString.fromString(each.table()), each.id())));
    return PCollectionList.of(files).apply("CommitRecord", ending).snapshots();
  }

  private PaimonVersion newest(PaimonTable table) throws Exception {
    return PaimonTables.newest(warehouse.options(), table.name()).orElseThrow();
  }
}
