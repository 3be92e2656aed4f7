package org.playlake.pipeline.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.playlake.sample.SampleData;

/** Small sources in a folder, and the words that run the job on them. */
record SampleSources(Path folder) {

  static SampleSources in(Path folder) throws IOException {
    return of(new SampleData(200, 3_000, 9, LocalDate.of(2026, 1, 1), 42, 2), folder);
  }

  static SampleSources of(SampleData data, Path folder) throws IOException {
    data.writeTo(folder, rows -> {});
    return new SampleSources(folder);
  }

  Path profile() {
    return folder.resolve("user_profile/part-00000.parquet");
  }

  Path event() {
    return folder.resolve("user_event/part-00000.parquet");
  }

  Path warehouse() {
    return folder.resolve("warehouse");
  }

  /** The three options that must be given, {@code --quiet} and {@code more}. */
  String[] run(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                "--profiles=" + folder.resolve("user_profile/*.parquet"),
                "--events=" + folder.resolve("user_event/*.parquet"),
                "--warehouse=" + warehouse(),
                "--quiet"));
    for (String option : more) {
      String name = option.substring(0, option.indexOf('=') + 1);
      words.removeIf(word -> !name.isEmpty() && (word + "=").startsWith(name));
      words.add(option);
    }
    return words.toArray(new String[0]);
  }
}
