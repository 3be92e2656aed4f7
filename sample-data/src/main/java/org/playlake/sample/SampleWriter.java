package org.playlake.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.playlake.sample.file.RowConsumer;
import org.playlake.sample.file.Source;
import org.playlake.sample.file.SourceFile;
import org.playlake.sample.file.TargetFolder;

/** Writes a sample: weighs the players' days, then writes the files side by side. */
final class SampleWriter {

  private final SampleData data;
  private final Path output;
  private final RowProgress progress;
  private final List<FileShare> shards;

  SampleWriter(SampleData data, Path output, RowProgress progress) {
    this.data = data;
    this.output = output;
    this.progress = progress;
    this.shards = FileShare.of(data);
  }

  SampleFiles write() throws IOException {
    TargetFolder profiles = TargetFolder.open(output, Source.USER_PROFILE);
    TargetFolder events = TargetFolder.open(output, Source.USER_EVENT);
    try {
      writeUnfinished(profiles, events);
      profiles.publish(data.files());
      events.publish(data.files());
    } finally {
      profiles.discardUnfinished();
      events.discardUnfinished();
    }
    progress.finish();
    return new SampleFiles(
        profiles.path(),
        events.path(),
        ProfileRows.count(data.users()),
        data.events(),
        profiles.bytes() + events.bytes());
  }

  private void writeUnfinished(TargetFolder profiles, TargetFolder events) throws IOException {
    try (WriterThreads crew = WriterThreads.ofThisMachine()) {
      List<Callable<Long>> weighing = new ArrayList<>();
      shards.forEach(shard -> weighing.add(shard::effort));
      List<Long> efforts = crew.all(weighing);
      EventShares shares =
          new EventShares(data.events(), efforts.stream().mapToLong(Long::longValue).sum());

      List<Callable<Path>> writing = new ArrayList<>();
      long before = 0;
      for (int number = 0; number < shards.size(); number++) {
        FileShare shard = shards.get(number);
        long effortBefore = before;
        writing.add(
            file(
                events,
                Source.USER_EVENT,
                number,
                sink -> shard.writeEvents(shares, effortBefore, sink)));
        before += efforts.get(number);
      }
      // The small files last: they fill the time in which one thread is done and another is not.
      for (int number = 0; number < shards.size(); number++) {
        FileShare shard = shards.get(number);
        writing.add(file(profiles, Source.USER_PROFILE, number, shard::writeProfiles));
      }
      crew.all(writing);
    }
  }

  private Callable<Path> file(TargetFolder folder, Source source, int number, Rows rows) {
    Path path = folder.unfinished(number);
    return () -> {
      try (SourceFile file = SourceFile.create(path, source, data.mark())) {
        rows.writeTo(progress.counting(file));
      }
      return path;
    };
  }

  /** The rows of one file. */
  @FunctionalInterface
  private interface Rows {
    void writeTo(RowConsumer sink) throws IOException;
  }
}
