package org.playlake.pipeline.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.playlake.sample.SampleData;

/** Small sources, a folder a load date, and the words that run the job on them. */
record DatedSources(Path folder) {

  /** Writes the delivery of a date: 40 players, and events of that day. */
  DatedSources with(String date, int events) throws IOException {
    new SampleData(40, events, 1, LocalDate.parse(date), 42, 1).writeTo(day(date), rows -> {});
    return this;
  }

  Path day(String date) {
    return folder.resolve("in").resolve(date);
  }

  Path warehouse() {
    return folder.resolve("warehouse");
  }

  String profiles() {
    return "--profiles=" + folder.resolve("in") + "/{date}/user_profile";
  }

  String events() {
    return "--events=" + folder.resolve("in") + "/{date}/user_event";
  }

  /** Runs with {@code more} options. */
  CommandRun run(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("run", profiles(), events(), "--warehouse=" + warehouse(), "--quiet"));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(new String[0]));
  }
}
