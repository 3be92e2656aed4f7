package org.playlake.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Log of a JVM's garbage collections.
 *
 * @param mostBytes the most that was left after one, garbage of older generations included: an
 *     upper bound of what a run holds on to
 */
record HeapLog(long mostBytes) {
  private static final Pattern PAUSE = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");

  static HeapLog of(Path log) throws IOException {
    return of(Files.readAllLines(log));
  }

  static HeapLog of(List<String> lines) {
    long most = 0;
    for (String line : lines) {
      Matcher pause = PAUSE.matcher(line);
      if (pause.find()) {
        most = Math.max(most, Long.parseLong(pause.group(1)) << 20);
      }
    }
    return new HeapLog(most);
  }
}
