package org.playlake.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The most memory that a process and its children have had resident together. */
final class ResidentMemory {
  private long peakBytes;

  /** Looks at the processes as they are now. */
  void sample(ProcessHandle root) {
    List<Path> files =
        Stream.concat(Stream.of(root), root.descendants())
            .map(process -> Path.of("/proc", Long.toString(process.pid()), "status"))
            .toList();
    long together = 0;
    for (Path file : files) {
      List<String> status = lines(file);
      together += bytes(status, "VmRSS:");
      // What lay between two looks is known for each process alone.
      peakBytes = Math.max(peakBytes, bytes(status, "VmHWM:"));
    }
    peakBytes = Math.max(peakBytes, together);
  }

  long peakBytes() {
    return peakBytes;
  }

  private static List<String> lines(Path status) {
    try {
      return Files.readAllLines(status);
    } catch (IOException ended) {
      return List.of();
    }
  }

  static long bytes(List<String> status, String field) {
    return status.stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
