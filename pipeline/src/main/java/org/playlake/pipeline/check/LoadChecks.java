package org.playlake.pipeline.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Checks of a run's loads.
 *
 * @param checks what each load has to hold
 * @param past the loads that they are compared with
 */
public record LoadChecks(CheckSuite checks, PastLoads past) implements Serializable {
  public static final LoadChecks NONE = new LoadChecks(CheckSuite.NONE, PastLoads.NONE);

  /** The loads that loads of these dates are compared with. */
  public static List<LocalDate> comparedWith(Collection<LocalDate> loads) {
    return loads.stream()
        .flatMap(date -> IntStream.rangeClosed(1, WeekdayRows.WEEKS).mapToObj(date::minusWeeks))
        .sorted()
        .distinct()
        .toList();
  }

  /** The dates whose metrics are looked at whether or not loads have events of them. */
  public SortedSet<LocalDate> dates(Collection<LocalDate> loads) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    if (checks.size() > 0) {
      for (LocalDate load : loads) {
        dates.add(load);
        dates.add(load.minusDays(1));
      }
    }
    return dates;
  }

  /** What the load does not hold. */
  public List<Finding> judge(LoadMeasures load) {
    return checks.judge(load, past);
  }
}
