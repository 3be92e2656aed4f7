package org.playlake.benchmarks.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.playlake.benchmarks.process.Usage;

class CopyTimesTest {

  @Test
  void ratiosAreMediansOfTheRatiosWithinATurn() {
    CopyTimes times = new CopyTimes();
    add(times, "row-spark", 10, 30, 12);
    add(times, "flink-sql", 20, 20, 20);
    assertThat(times.table(Kind.APPEND).toString())
        .contains("| append ", "job / flink-sql", "12.0 s (10.0 30.0 12.0)", "0.60", "1.00")
        .doesNotContain("job / java");
  }

  private static void add(CopyTimes times, String contender, double... seconds) {
    for (double each : seconds) {
      times.add(contender, new Measured(each, new Usage(each + 1, each, 0, 1 << 30)));
    }
  }
}
