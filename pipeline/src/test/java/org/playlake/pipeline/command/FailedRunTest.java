package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailedRunTest {
  @TempDir private Path folder;

  @Test
  void aDamagedPageEndsTheRunWithOneParagraphAndLeavesEveryTableAsItWas() throws Exception {
    SampleSources sources = SampleSources.in(folder);
    assertThat(CommandRun.of(sources.run()).exitCode()).isZero();
    Map<String, List<String>> before = LakeContents.of(sources.warehouse());
    byte[] healthy = Files.readAllBytes(sources.event());
    damageAPage(sources.event());

    CommandRun failed = CommandRun.of(sources.run());

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err().lines()).hasSize(3);
    assertThat(failed.err())
        .contains("the run failed", sources.event().toString(), "cannot be read to its end")
        .contains("Every table is as it was.")
        .doesNotContain("..");
    assertThat(Files.readString(logOf(failed))).contains("\tat org.playlake.pipeline.read.");
    assertThat(LakeContents.of(sources.warehouse())).isEqualTo(before);

    Files.write(sources.event(), healthy);
    assertThat(CommandRun.of(sources.run()).exitCode()).isZero();
    assertThat(LakeContents.of(sources.warehouse())).isEqualTo(before);
  }

  @Test
  void aSingleWrongByteIsNoticed() throws Exception {
    SampleSources sources = SampleSources.in(folder);
    byte[] bytes = Files.readAllBytes(sources.event());
    bytes[700] ^= 1;
    Files.write(sources.event(), bytes);

    CommandRun failed = CommandRun.of(sources.run());

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains(sources.event().toString(), "Every table is as it was.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "memory | direct | OutOfMemoryError: Java heap space. The heap is full. | PLAYLAKE_HEAP=8g.",
        "memory | spark | OutOfMemoryError: Java heap space | PLAYLAKE_HEAP=8g.",
        "stack | direct | StackOverflowError | PLAYLAKE_JAVA_OPTS=-Xss8m.",
        "stack | Spark | StackOverflowError | PLAYLAKE_JAVA_OPTS=-Xss8m.",
        "linkage | DIRECTRUNNER | NoClassDefFoundError: org/example/Codec | PLAYLAKE_CLASSPATH.",
        "linkage | sparkrunner | NoClassDefFoundError: org/example/Codec | PLAYLAKE_CLASSPATH."
      })
  void anErrorOfTheJvmEndsTheRunWithOneParagraph(
      String bucket, String runner, String error, String remedy) throws Exception {
    SampleSources sources = SampleSources.in(folder);
    String events = "--events=lake://" + bucket + folder + "/user_event/*.parquet";

    CommandRun failed = CommandRun.of(sources.run(events, "--runner=" + runner));

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err())
        .contains("the run failed. ", error, remedy, "Every table is as it was.");
    assertThat(failed.err().lines()).hasSize(3);
    assertThat(failed.err()).doesNotContain("..", ". .");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "spark"})
  void aTableThatAnotherRunChangesUnderItMakesItTheSecond(String runner) throws Exception {
    SampleSources sources = SampleSources.in(folder);
    assertThat(CommandRun.of(sources.run()).exitCode()).isZero();
    String events = "--events=lake://changing" + folder + "/user_event/*.parquet";

    CommandRun second = CommandRun.of(sources.run(events, "--runner=" + runner));

    assertThat(second.exitCode()).as(second.err()).isEqualTo(3);
    assertThat(second.err().lines())
        .singleElement()
        .asString()
        .startsWith("playlake: Another run was there first: after this one had begun, it changed")
        .contains("game_db.ods_user_event (new: brought)", "Every table is as it was.");
    Path snapshots = sources.warehouse().resolve("game_db.db/ods_user_profile/snapshot");
    assertThat(snapshots.resolve("snapshot-1")).exists();
    assertThat(snapshots.resolve("snapshot-2")).doesNotExist();

    assertThat(CommandRun.of(sources.run()).exitCode()).isZero();
  }

  /** The footer stays whole, so that nothing is noticed before the rows are read. */
  private static void damageAPage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 200, 1_000, (byte) 0x5A);
    Files.write(file, bytes);
  }

  private static Path logOf(CommandRun failed) {
    String last = failed.err().lines().reduce((first, second) -> second).orElseThrow();
    return Path.of(last.replaceAll("^The log is (.*)\\.$", "$1"));
  }
}
