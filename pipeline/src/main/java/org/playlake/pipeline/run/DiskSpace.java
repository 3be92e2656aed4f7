package org.playlake.pipeline.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.terminal.Sizes;

/** Space on the disks that a run writes to. */
final class DiskSpace {
  private static final long LITTLE = 64L << 20;

  private DiskSpace() {}

  /** The places with little left, in a sentence; empty where there is enough. */
  static String little(JobPlan job) {
    Set<String> places =
        Stream.of(
                job.catalog().get("warehouse"),
                System.getProperty("spark.local.dir"),
                System.getenv("SPARK_LOCAL_DIRS"),
                System.getProperty("java.io.tmpdir"))
            .filter(Objects::nonNull)
            .filter(place -> !FileAccess.isRemote(place))
            .flatMap(list -> Stream.of(list.replaceFirst("^file:(//)?(?=/)", "").split(",")))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return little(places, LITTLE);
  }

  static String little(Set<String> places, long least) {
    String found =
        places.stream()
            .flatMap(place -> described(place, least))
            .collect(Collectors.joining(" and "));
    return found.isEmpty() ? "" : "Little space is left: " + found + ".";
  }

  private static Stream<String> described(String place, long least) {
    try {
      Path folder = Path.of(place).toAbsolutePath();
      while (!Files.exists(folder)) {
        folder = folder.getParent();
      }
      long left = Files.getFileStore(folder).getUsableSpace();
      return left < least ? Stream.of(Sizes.bytes(left) + " in " + place) : Stream.empty();
    } catch (IOException | InvalidPathException e) {
      // What cannot be looked at is not what was asked about.
      return Stream.empty();
    }
  }
}
