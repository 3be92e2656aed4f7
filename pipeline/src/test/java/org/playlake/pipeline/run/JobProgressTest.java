package org.playlake.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.playlake.pipeline.terminal.Step;

class JobProgressTest {
  private final JobProgress job = new JobProgress(120, 100);

  @Test
  void rowsAreReadThenDecodedThenEventsAreWritten() {
    assertThat(job.begin()).isEqualTo(new Step("Reading", 0, 120, "rows", 0));
    assertThat(job.step(60, 60, 0)).isEqualTo(new Step("Reading", 60, 120, "rows", 120 / 340.0));
    assertThat(job.step(120, 0, 0)).isEqualTo(new Step("Decoding", 0, 120, "rows", 120 / 340.0));
    assertThat(job.step(120, 120, 0)).isEqualTo(new Step("Writing", 0, 100, "events", 240 / 340.0));
    assertThat(job.step(120, 120, 100)).isEqualTo(new Step("Publishing", 100, 100, "events", 1));
  }

  @Test
  void whatIsReadTwiceIsNotMoreThanTheWhole() {
    assertThat(job.step(240, 0, 0)).isEqualTo(job.step(120, 0, 0));
    assertThat(job.step(240, 500, 300).share()).isEqualTo(1);
  }

  @Test
  void sourcesWithoutRowsArePublished() {
    assertThat(new JobProgress(0, 0).begin()).isEqualTo(new Step("Publishing", 0, 0, "events", 0));
  }
}
