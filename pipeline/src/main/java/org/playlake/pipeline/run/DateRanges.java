package org.playlake.pipeline.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dates as people read them: those that follow each other as a range. */
final class DateRanges {

  private DateRanges() {}

  /** The dates in order, such as {@code 2024-05-01 to 2024-05-08, 2024-05-10}. */
  static String shown(List<LocalDate> dates) {
    List<String> ranges = new ArrayList<>();
    List<LocalDate> sorted = dates.stream().sorted().distinct().toList();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean follows = i < sorted.size() && sorted.get(i).equals(sorted.get(i - 1).plusDays(1));
      if (!follows) {
        ranges.add(
            from == i - 1
                ? sorted.get(from).toString()
                : sorted.get(from) + " to " + sorted.get(i - 1));
        from = i;
      }
    }
    return String.join(", ", ranges);
  }
}
