package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.sample.SampleData;

/** Two runs on different data into one lake at the same time, each in a process of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class TwoRunsTest {
  @TempDir private static Path folder;
  private SampleSources small;
  private SampleSources large;
  private Map<String, List<String>> ofSmall;
  private Map<String, List<String>> ofLarge;

  @BeforeAll
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
    Path lake = folder.resolve("lake-" + runner);
    String[] more = {"--warehouse=" + lake, "--runner=" + runner};
    Path log = folder.resolve("two.log");
    PlaylakeProcess other = PlaylakeProcess.start(log, large.run(more));
    CommandRun one = CommandRun.of(small.run(more));
    CommandRun two = new CommandRun(other.process().waitFor(), "", Files.readString(log));

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
