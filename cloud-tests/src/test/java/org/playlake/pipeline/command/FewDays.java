package org.playlake.pipeline.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.playlake.sample.SampleData;

/** Sources of a few days: every partition is so many requests to an object store. */
final class FewDays {

  private FewDays() {}

  static SampleSources in(Path folder) throws IOException {
    return in(folder, 1);
  }

  /** Others with another number, and for another day. */
  static SampleSources in(Path folder, int number) throws IOException {
    return SampleSources.of(
        new SampleData(200, 2_000, 2, LocalDate.of(2026, 1, number), number, 2), folder);
  }
}
