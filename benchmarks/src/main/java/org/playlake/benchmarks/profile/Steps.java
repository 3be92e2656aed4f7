package org.playlake.benchmarks.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tells which step of the job a stack belongs to. */
final class Steps {
  static final String UNKNOWN = "other";

  private final NavigableMap<String, String> stepByPrefix;

  private Steps(NavigableMap<String, String> stepByPrefix) {
    this.stepByPrefix = stepByPrefix;
  }

  /** The steps of Playlake's job, as {@code steps.txt} lists them. */
  static Steps ofTheJob() {
    try (InputStream text = Steps.class.getResourceAsStream("steps.txt")) {
      return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of {@code prefix = step}; others are notes. */
  static Steps parse(String lines) {
    NavigableMap<String, String> steps = new TreeMap<>();
    lines
        .lines()
        .filter(line -> line.contains(" = ") && !line.startsWith("#"))
        .map(line -> line.split(" = ", 2))
        .forEach(parts -> steps.put(parts[0], parts[1]));
    return new Steps(steps);
  }

  /**
   * The step of the frame nearest to the top that belongs to one.
   *
   * @param stack {@code class.method} of each frame, the top first
   */
  String of(List<String> stack) {
    for (String frame : stack) {
      Map.Entry<String, String> found = longestPrefix(frame);
      if (found != null) {
        return found.getValue();
      }
    }
    return UNKNOWN;
  }

  private Map.Entry<String, String> longestPrefix(String frame) {
    Map.Entry<String, String> candidate = stepByPrefix.floorEntry(frame);
    while (candidate != null && !frame.startsWith(candidate.getKey())) {
      candidate = stepByPrefix.lowerEntry(candidate.getKey());
    }
    return candidate;
  }
}
