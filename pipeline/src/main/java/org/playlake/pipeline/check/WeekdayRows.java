package org.playlake.pipeline.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.playlake.pipeline.terminal.Sizes;

/**
 * Rows of a source against the median of the same weekday in the weeks before. Nothing is said of
 * an undated load, nor where too few of those days are loaded.
 *
 * @param bounds as parts of the median
 * @param leastWeeks how many of the weeks before must be loaded
 */
record WeekdayRows(String source, Bounds bounds, int leastWeeks) implements Check {
  static final int WEEKS = 4;

  @Override
  public Optional<String> broken(LoadMeasures load, PastLoads past) {
    if (load.isUndated()) {
      return Optional.empty();
    }
    List<Long> before =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(week -> past.rows().get(load.loadDate().minusWeeks(week)))
            .filter(Objects::nonNull)
            .map((Map<String, Long> rows) -> rows.getOrDefault(source, 0L))
            .sorted()
            .toList();
    if (before.size() < leastWeeks) {
      return Optional.empty();
    }
    BigDecimal median = median(before);
    BigDecimal rows = BigDecimal.valueOf(load.rowsOf(source));
    return bounds.hold(rows, median)
        ? Optional.empty()
        : Optional.of(sentence(load, before.size(), rows, median));
  }

  private String sentence(LoadMeasures load, int weeks, BigDecimal rows, BigDecimal median) {
    String day = load.loadDate().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String part =
        median.signum() == 0
            ? ""
            : ", which is " + Bounds.shown(rows.divide(median, 3, RoundingMode.HALF_UP)) + " of it";
    return "rows of "
        + source
        + " in "
        + load.name()
        + ": "
        + Sizes.count(rows.longValue())
        + ", and the median of "
        + weeks
        + " of the last "
        + WEEKS
        + " "
        + day
        + "s is "
        + Bounds.shown(median)
        + part
        + bounds.asked();
  }

  private static BigDecimal median(List<Long> sorted) {
    BigDecimal low = BigDecimal.valueOf(sorted.get((sorted.size() - 1) / 2));
    BigDecimal high = BigDecimal.valueOf(sorted.get(sorted.size() / 2));
    return low.add(high).divide(BigDecimal.valueOf(2));
  }
}
