package org.playlake.benchmarks.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.playlake.benchmarks.tables.DisagreementException;

/**
 * Lines that a contender has printed for the benchmark.
 *
 * @param file all that it has printed
 */
record CopyLog(Path file) {
  private static final String SECONDS = "job seconds: ";
  private static final String SUMS = "sums: ";

  double jobSeconds() throws IOException {
    return Double.parseDouble(value(SECONDS));
  }

  String sums() throws IOException {
    return value(SUMS);
  }

  private String value(String key) throws IOException {
    List<String> found =
        Files.readAllLines(file).stream().filter(line -> line.startsWith(key)).toList();
    if (found.size() != 1) {
      throw DisagreementException.of(
          file + " has " + found.size() + " lines that begin with \"" + key + "\" instead of one.");
    }
    return found.get(0).substring(key.length());
  }
}
