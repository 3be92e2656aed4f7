package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.parquet.Written;
import org.playlake.pipeline.run.JobRun;

/** Runs whose events have a column more than the lake, and that do not get to publish it. */
class ColumnsOfFailedRunsTest {
  private static final String EVENT =
      """
      optional int64 user_id; optional binary event_type; optional binary timestamp;
      optional binary event_details; optional binary location; optional int64 score;
      """;

  @TempDir Path folder;

  private SampleSources sources;
  private List<String> before;

  @BeforeEach
  void publishWithoutTheColumn() throws Exception {
    sources = SampleSources.in(folder);
    assertThat(CommandRun.of(sources.run()).exitCode()).isZero();
    before = columns();
    Written.rows(
        folder.resolve("other/a.parquet"),
        EVENT,
        row -> row.append("user_id", 7L).append("timestamp", "2026-01-01").append("score", 5L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void theColumnIsNotInTheTableWhenTheRunFails(String runner) throws Exception {
    CommandRun failed = run("lake://linkage" + folder, "--runner=" + runner);

    assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
    assertThat(columns()).isEqualTo(before);
  }

  @Test
  void theColumnIsNotInTheTableWhenAnotherRunPublishesFirst() throws Exception {
    CommandRun second = run("lake://rival" + folder);

    assertThat(second.exitCode()).as(second.err()).isEqualTo(3);
    assertThat(second.err()).contains("playlake: Another run was there first: it replaced");
    assertThat(columns()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void theColumnIsInTheTableWithTheRowsOnceTheRunIsRepeated(String runner) throws Exception {
    run("lake://linkage" + folder);
    CommandRun again = run(folder.toString(), "--runner=" + runner);

    assertThat(again.exitCode()).as(again.err()).isZero();
    TableText ods = TableText.of(sources.warehouse(), "ods_user_event");
    assertThat(ods.rows("user_id", "score")).containsExactly("7 | 5");
  }

  @Test
  void aColumnThatCameAfterThePlanWasMadeMakesTheRunTheSecond() throws Exception {
    String[] words = sources.run();
    PipelineOptionsFactory.register(RunOptions.class);
    RunOptions options =
        PipelineOptionsFactory.fromArgs(
                Arrays.stream(words)
                    .skip(1)
                    .map(word -> word.replace("--quiet", "--quiet=true"))
                    .toArray(String[]::new))
            .as(RunOptions.class);
    JobPlan plan = JobPlan.of(options);
    OtherTable.addColumn(new org.apache.hadoop.fs.Path(sources.event().toString()));

    StringWriter err = new StringWriter();
    PrintWriter to = new PrintWriter(err, true);
    assertThat(new JobRun(plan, options, to, to, false).run()).isEqualTo(3);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("playlake: Another run was there first: after this one had begun, it changed")
        .contains("game_db.ods_user_event (new: brought)", "Every table is as it was.");
  }

  private CommandRun run(String at, String... more) {
    String[] all = Arrays.copyOf(more, more.length + 1);
    all[more.length] = "--events=" + at + "/other/*.parquet";
    return CommandRun.of(sources.run(all));
  }

  private List<String> columns() throws Exception {
    return TableText.of(sources.warehouse(), "ods_user_event").columns();
  }
}
