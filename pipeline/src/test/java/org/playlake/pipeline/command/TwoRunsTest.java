package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.sample.SampleData;

/** Two runs on different data into one lake at the same time. */
class TwoRunsTest {
  @TempDir private Path folder;
  private SampleSources small;
  private SampleSources large;
  private Map<String, List<String>> ofSmall;
  private Map<String, List<String>> ofLarge;

  @BeforeEach
  void runBothAlone() throws Exception {
    small = SampleSources.in(folder.resolve("small"));
    large =
        SampleSources.of(
            new SampleData(300, 4_000, 12, LocalDate.of(2026, 1, 3), 7, 3),
            folder.resolve("large"));
    assertThat(CommandRun.of(small.run()).exitCode()).isZero();
    ofSmall = LakeContents.of(small.warehouse());
    assertThat(CommandRun.of(large.run()).exitCode()).isZero();
    ofLarge = LakeContents.of(large.warehouse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void leaveTheLakeOfTheOneThatSaysSo(String runner) throws Exception {
    Path lake = folder.resolve("lake");
    String[] more = {"--warehouse=" + lake, "--runner=" + runner};
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CommandRun one;
    CommandRun two;
    try {
      Future<CommandRun> first = threads.submit(() -> CommandRun.of(small.run(more)));
      Future<CommandRun> second = threads.submit(() -> CommandRun.of(large.run(more)));
      one = first.get();
      two = second.get();
    } finally {
      threads.shutdownNow();
    }

    // On a busy machine one may end before the other begins.
    assertThat(List.of(one.exitCode(), two.exitCode()))
        .as(one.err() + two.err())
        .containsAnyOf(0)
        .isSubsetOf(0, 3);
    Map<String, List<String>> left = LakeContents.of(lake);
    if (two.exitCode() == 3) {
      assertThat(left).isEqualTo(ofSmall);
      assertThat(two.err()).contains("playlake: Another run was there first");
    } else if (one.exitCode() == 3) {
      assertThat(left).isEqualTo(ofLarge);
      assertThat(one.err()).contains("playlake: Another run was there first");
    } else {
      assertThat(left).isIn(ofSmall, ofLarge);
    }
  }
}
