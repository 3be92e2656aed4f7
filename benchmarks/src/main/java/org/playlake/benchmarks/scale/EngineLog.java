package org.playlake.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The events that Spark logs of a run.
 *
 * @param shuffledBytes what all tasks have written for a shuffle, as it lay on disk
 */
record EngineLog(long shuffledBytes) {
  private static final Pattern SHUFFLED = Pattern.compile("\"Shuffle Bytes Written\":(\\d+)");

  /** The sum of all logs in a folder. */
  static EngineLog in(Path folder) throws IOException {
    try (Stream<Path> logs = Files.list(folder)) {
      long sum = 0;
      for (Path log : logs.toList()) {
        try (Stream<String> lines = Files.lines(log)) {
          sum += of(lines.toList()).shuffledBytes;
        }
      }
      return new EngineLog(sum);
    }
  }

  /** The sum in a log's lines; events other than ends of tasks repeat what those say. */
  static EngineLog of(List<String> lines) {
    long sum = 0;
    for (String line : lines) {
      Matcher shuffled = SHUFFLED.matcher(line);
      if (line.startsWith("{\"Event\":\"SparkListenerTaskEnd\"") && shuffled.find()) {
        sum += Long.parseLong(shuffled.group(1));
      }
    }
    return new EngineLog(sum);
  }
}
