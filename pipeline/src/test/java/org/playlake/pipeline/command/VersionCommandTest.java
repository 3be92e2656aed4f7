package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version"})
  void tellsTheVersionOfEachPart(String word) {
    CommandRun run = CommandRun.of(word);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" .*", "")))
        .containsExactly("Playlake", "Beam", "Spark", "Paimon", "Hadoop", "Parquet", "Java");
    assertThat(run.out().lines()).allMatch(line -> line.matches("\\w+ \\d+\\.\\d+.*"));
  }
}
