package org.playlake.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The data files of a lake. */
public record LakeFiles(long count, long bytes) {

  public static LakeFiles in(Path lake) throws IOException {
    long count = 0;
    long bytes = 0;
    try (Stream<Path> all = Files.walk(lake)) {
      for (Path file : all.filter(LakeFiles::isData).toList()) {
        count++;
        bytes += Files.size(file);
      }
    }
    return new LakeFiles(count, bytes);
  }

  private static boolean isData(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("data-") && name.endsWith(".parquet");
  }
}
