package org.playlake.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineLogTest {

  @Test
  void onlyEndsOfTasksCount() {
    List<String> lines =
        List.of(
            "{\"Event\":\"SparkListenerTaskEnd\",\"Shuffle Bytes Written\":5,\"x\":1}",
            "{\"Event\":\"SparkListenerTaskEnd\",\"Task End Reason\":{}}",
            "{\"Event\":\"SparkListenerStageCompleted\",\"Shuffle Bytes Written\":100}",
            "{\"Event\":\"SparkListenerTaskEnd\",\"Shuffle Bytes Written\":7}");

    assertThat(EngineLog.of(lines).shuffledBytes()).isEqualTo(12);
  }
}
