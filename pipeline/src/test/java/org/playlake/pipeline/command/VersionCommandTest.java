package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionCommandTest {

  @Test
  void tellsTheVersionOfEachPart() {
    CommandRun run = CommandRun.of("version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" .*", "")))
        .containsExactly("Playlake", "Beam", "Spark", "Paimon", "Hadoop", "Parquet", "Java");
    assertThat(run.out().lines()).allMatch(line -> line.matches("\\w+ \\d+\\.\\d+.*"));
  }
}
