package org.playlake.pipeline.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.jupiter.api.Test;
import org.playlake.pipeline.check.CheckSuite;
import org.playlake.pipeline.check.ChecksFailedException;
import org.playlake.pipeline.check.Finding;
import org.playlake.pipeline.check.Level;
import org.playlake.pipeline.check.LoadChecks;
import org.playlake.pipeline.check.PastLoads;
import org.playlake.pipeline.ledger.LakeState;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.transforms.daily.DayCounts;

class JudgeLoadsTest {
  private static final LoadEntry TEN_EVENTS =
      new LoadEntry(
          LoadEntry.UNDATED, Instant.EPOCH, "", List.of(), Map.of(LoadFile.EVENTS, 10L), 0);

  @Test
  void aRunThatHasKeptAndRejectedWhatItsFilesHoldGoesOn() {
    assertThat(
            judge(
                LoadChecks.NONE,
                List.of(count(RunCount.TAKEN, 0, 10), count(RunCount.KEPT, 19_000, 9), refused(1)),
                List.of(count(RunCount.PLAYED, 19_000, 9))))
        .isEqualTo("DONE");
  }

  @Test
  void aRunThatHasReadFewerEventsThanItsFilesHoldEnds() {
    assertThatThrownBy(
            () ->
                judge(
                    LoadChecks.NONE,
                    List.of(count(RunCount.TAKEN, 0, 9), count(RunCount.KEPT, 19_000, 9)),
                    List.of(count(RunCount.PLAYED, 19_000, 9))))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("have 10 events, and 9 were read");
  }

  @Test
  void aRunThatHasLostAnEventBetweenReadingAndKeepingEnds() {
    assertThatThrownBy(
            () ->
                judge(
                    LoadChecks.NONE,
                    List.of(
                        count(RunCount.TAKEN, 0, 10), count(RunCount.KEPT, 19_000, 8), refused(1)),
                    List.of(count(RunCount.PLAYED, 19_000, 8))))
        .hasMessageContaining("10 events were read, 8 kept and 1 rejected");
  }

  @Test
  void aRunWhosePlayersDaysLackAnEventEnds() {
    assertThatThrownBy(
            () ->
                judge(
                    LoadChecks.NONE,
                    List.of(
                        count(RunCount.TAKEN, 0, 10), count(RunCount.KEPT, 19_000, 9), refused(1)),
                    List.of(count(RunCount.PLAYED, 19_000, 7), count(RunCount.PLAYED, 19_001, 2))))
        .hasMessageContaining("9 events of 2022-01-08 were kept, and players' days have 7");
  }

  @Test
  void aRunWhoseDailyTablesWouldLackPurchasesEnds() {
    assertThatThrownBy(
            () ->
                judge(
                    LoadChecks.NONE,
                    List.of(count(RunCount.TAKEN, 0, 10), count(RunCount.KEPT, 19_000, 10)),
                    List.of(count(RunCount.PLAYED, 19_000, 10), count(RunCount.BOUGHT, 19_000, 3))))
        .hasMessageContaining("3 purchases of 2022-01-08, and the daily tables would have 0");
  }

  @Test
  void allChecksThatDoNotHoldAreNamedInOneLine() {
    CheckSuite checks =
        CheckSuite.read(
            """
            checks:
              - {check: share_rejected, at_most: 0.05, level: fail}
              - {check: share_null_ids, at_most: 0.2, level: fail}
              - {check: share_without_player, at_most: 0.2, level: fail}
              - {check: rows, source: events, at_least: 11, level: warn}
            """,
            "c.yaml");

    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            findings(
                pipeline,
                new LoadChecks(checks, PastLoads.NONE),
                List.of(
                    count(RunCount.TAKEN, 0, 10),
                    count(RunCount.KEPT, 19_000, 9),
                    refused(1),
                    count(RunCount.NULL_IDS, 0, 3),
                    count(RunCount.STRANGERS, 0, 1)),
                List.of(count(RunCount.PLAYED, 19_000, 9))))
        .satisfies(JudgeLoadsTest::areOfRejectsAndIds);
    pipeline.run().waitUntilFinish();
  }

  private static Void areOfRejectsAndIds(Iterable<Finding> findings) {
    List<Finding> failed = new ArrayList<>();
    findings.forEach(each -> failed.add(each));
    failed.removeIf(each -> each.level() == Level.WARN);
    assertThat(ChecksFailedException.of(failed))
        .hasMessageContainingAll("rejected in the undated load: 0.1 (1 of 10)", "(3 of 9)", "; ");
    assertThat(ChecksFailedException.of(failed).getMessage())
        .doesNotContain("profile", "rows of", "\n");
    return null;
  }

  private static KV<String, Long> refused(long count) {
    return count(RunCount.REFUSED, 0, count);
  }

  private static KV<String, Long> count(RunCount of, int date, long count) {
    return KV.of(of.keyOf(Integer.toString(date)), count);
  }

  private static String judge(
      LoadChecks checks, List<KV<String, Long>> events, List<KV<String, Long>> days) {
    Pipeline pipeline = Pipeline.create();
    findings(pipeline, checks, events, days);
    return String.valueOf(pipeline.run().waitUntilFinish());
  }

  private static PCollection<Finding> findings(
      Pipeline pipeline,
      LoadChecks checks,
      List<KV<String, Long>> events,
      List<KV<String, Long>> days) {
    return pipeline
        .apply("Counts", Create.empty(DayCounts.CODER))
        .apply(
            JudgeLoads.of(
                LoadPlan.undated(LakeState.NONE),
                List.of(TEN_EVENTS),
                checks,
                view(pipeline, "Events", events),
                view(pipeline, "Days", days)));
  }

  private static PCollectionView<Iterable<KV<String, Long>>> view(
      Pipeline pipeline, String name, List<KV<String, Long>> counts) {
    return pipeline
        .apply(name, Create.of(new ArrayList<>(counts)).withCoder(PassCounts.CODER))
        .apply(name + "View", View.asIterable());
  }
}
