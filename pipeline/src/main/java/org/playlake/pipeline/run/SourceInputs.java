package org.playlake.pipeline.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.PatternList;
import org.playlake.pipeline.outcome.RunReport;
import org.playlake.pipeline.source.FileMark;
import org.playlake.pipeline.source.ParquetFiles;

/** What a run reads, by the patterns that its options give. */
final class SourceInputs {
  private static final Pattern FROM_FIRST_SIGN = Pattern.compile("(?s)[*?\\[{].*");

  private final List<RunReport.Input> inputs = new ArrayList<>();

  /** Each pattern, with a whole path where it is a local one. */
  static List<String> locations(@Nullable List<String> given) {
    return given == null
        ? List.of()
        : PatternList.joined(given).stream().map(SourceInputs::location).toList();
  }

  private static String location(String pattern) {
    if (FileAccess.isRemote(pattern) || pattern.startsWith("/") || pattern.startsWith("file:")) {
      return pattern;
    }
    String home = System.getProperty("user.home");
    return pattern.startsWith("~/")
        ? home + pattern.substring(1)
        : Path.of("").toAbsolutePath() + "/" + pattern.replaceFirst("^\\./", "");
  }

  /** Adds an input a pattern; a file is of the one that says most of the beginning of its path. */
  SourceInputs add(
      String source, List<String> locations, ParquetFiles files, List<Integer> loadDates) {
    long[][] sums = new long[locations.size()][3];
    for (int date : loadDates) {
      for (FileMark file : files.marks(date)) {
        if (sums.length > 0) {
          long[] sum = sums[of(file.name(), locations)];
          sum[0]++;
          sum[1] += file.bytes();
          sum[2] += file.rows();
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      inputs.add(new RunReport.Input(source, locations.get(i), sums[i][0], sums[i][1], sums[i][2]));
    }
    return this;
  }

  private static int of(String file, List<String> locations) {
    int best = 0;
    int most = -1;
    for (int i = 0; i < locations.size(); i++) {
      String fixed = FROM_FIRST_SIGN.matcher(locations.get(i)).replaceFirst("");
      if (file.startsWith(fixed) && fixed.length() > most) {
        best = i;
        most = fixed.length();
      }
    }
    return best;
  }

  List<RunReport.Input> inputs() {
    return List.copyOf(inputs);
  }
}
