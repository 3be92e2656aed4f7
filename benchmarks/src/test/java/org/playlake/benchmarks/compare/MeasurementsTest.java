package org.playlake.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.playlake.benchmarks.process.Usage;

class MeasurementsTest {

  @Test
  void showsMediansAndRatiosToTheReference() {
    Measurements measurements = new Measurements("slow");
    measurements.add("quick", new Usage(10, 15, 5, 1_000_000_000L));
    measurements.add("slow", new Usage(40, 70, 10, 2_000_000_000L));
    measurements.add("quick", new Usage(20, 16, 5, 1_500_000_000L));
    measurements.add("slow", new Usage(40, 75, 9, 2_000_000_000L));

    assertThat(measurements.table("job").toString())
        .contains("| quick | 15.0 s (10.0 s to 20.0 s) |    20.5 s |     1.25 GB |")
        .contains("|        0.38 |             0.25 |")
        .contains("|        1.00 |             1.00 |");
  }
}
