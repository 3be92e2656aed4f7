package org.playlake.pipeline.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A number of each date, as it would be published. */
record DailyFigure(Metric metric, Dates dates, Bounds bounds) implements Check {
  private static final int MOST_SHOWN = 5;

  /** Which number. */
  enum Metric {
    DAU,
    GMV
  }

  /**
   * Which dates. A load also brings late events of the days before and a few of the day after, so
   * that not every date it touches is one that it completes. An undated load has no date of its
   * own: all are meant.
   */
  enum Dates {
    LOAD_DATE,
    DAY_BEFORE,
    ALL
  }

  @Override
  public Optional<String> broken(LoadMeasures load, PastLoads past) {
    Map<LocalDate, BigDecimal> outside = new TreeMap<>(meant(load));
    outside.values().removeIf(bounds::hold);
    if (outside.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown =
        outside.entrySet().stream()
            .limit(MOST_SHOWN)
            .map(each -> Bounds.shown(each.getValue()) + " on " + each.getKey())
            .toList();
    int more = outside.size() - shown.size();
    return Optional.of(
        metric
            + " in "
            + load.name()
            + ": "
            + String.join(", ", shown)
            + (more == 0 ? "" : " and " + more + " dates more")
            + bounds.asked());
  }

  private Map<LocalDate, BigDecimal> meant(LoadMeasures load) {
    SortedMap<LocalDate, ? extends Number> values = metric == Metric.DAU ? load.dau() : load.gmv();
    if (load.isUndated() || dates == Dates.ALL) {
      return values.keySet().stream()
          .collect(Collectors.toMap(Function.identity(), date -> at(values, date)));
    }
    LocalDate date = dates == Dates.LOAD_DATE ? load.loadDate() : load.loadDate().minusDays(1);
    return Map.of(date, at(values, date));
  }

  /** A date without a row is one on which nobody played. */
  private static BigDecimal at(SortedMap<LocalDate, ? extends Number> values, LocalDate date) {
    Number value = values.get(date);
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }
}
