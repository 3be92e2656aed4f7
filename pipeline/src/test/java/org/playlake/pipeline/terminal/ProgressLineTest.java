package org.playlake.pipeline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {
  private static final Duration SIX = Duration.ofSeconds(6);
  private static final Duration TWO = Duration.ofSeconds(2);

  @Test
  void showsThePhaseTheRowsTheRateAndTheTime() {
    Step step = new Step("Reading", 3_000_000, 10_000_000, "rows", 0.25);

    assertThat(ProgressLine.drawn(step, SIX, TWO, 120))
        .isEqualTo(
            "Reading  [=======>                      ]  25%  3,000,000 of 10,000,000 rows"
                + "  1,500,000 rows/s  6.0 s");
  }

  @Test
  void isNeverFullBeforeTheEnd() {
    Step step = new Step("Publishing", 10, 10, "events", 1);

    assertThat(ProgressLine.drawn(step, SIX, TWO, 120))
        .contains("  99%", "=>]")
        .contains("10 of 10");
  }

  @Test
  void hasNoRateBeforeSomethingIsDone() {
    Step step = Step.of("Reading", 0, 0, "rows");

    assertThat(ProgressLine.drawn(step, Duration.ZERO, Duration.ZERO, 120))
        .endsWith("]   0%  0 of 0 rows  0.0 s")
        .doesNotContain("rows/s");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 40, 60, 75, 80, 200})
  void fitsIntoTheTerminal(int width) {
    Step step = new Step("Reading", 3_000_000, 10_000_000, "rows", 0.25);

    assertThat(ProgressLine.drawn(step, SIX, TWO, width)).hasSizeLessThanOrEqualTo(width);
  }

  @Test
  void isTheBeginningOfAPhaseWhereThereIsNoTerminal() {
    assertThat(ProgressLine.written(new Step("Writing", 0, 100_000, "events", 0.5), SIX))
        .isEqualTo("6.0 s  Writing 100,000 events");
  }
}
