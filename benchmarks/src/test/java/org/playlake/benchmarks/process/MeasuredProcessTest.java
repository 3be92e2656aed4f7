package org.playlake.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredProcessTest {

  @TempDir Path folder;

  @Test
  void tellsTimeAndMemoryAndKeepsTheOutput() throws Exception {
    Path log = folder.resolve("log");

    Usage usage = process(log, "echo $word; for i in {1..100000}; do :; done").run();

    assertThat(usage.wallSeconds()).isPositive();
    assertThat(usage.cpuSeconds()).isPositive();
    assertThat(usage.peakBytes()).isPositive();
    assertThat(log).hasContent("hello\n");
  }

  @Test
  void failureNamesCommandAndLog() {
    Path log = folder.resolve("log");

    assertThatThrownBy(() -> process(log, "echo no; exit 3").run())
        .isInstanceOf(FailedProcessException.class)
        .hasMessageContaining("ended with code 3")
        .hasMessageContaining(log.toString());
    assertThat(Files.exists(log)).isTrue();
  }

  private static MeasuredProcess process(Path log, String script) {
    return new MeasuredProcess(List.of("bash", "-c", script), Map.of("word", "hello"), log);
  }
}
