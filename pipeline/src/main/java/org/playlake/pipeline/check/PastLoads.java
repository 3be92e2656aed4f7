package org.playlake.pipeline.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows of the loads that the lake has.
 *
 * @param rows by load date and source; a date that was loaded empty has zeros
 */
public record PastLoads(SortedMap<LocalDate, Map<String, Long>> rows) implements Serializable {
  public static final PastLoads NONE = new PastLoads(new TreeMap<>());

  public PastLoads {
    SortedMap<LocalDate, Map<String, Long>> copy = new TreeMap<>();
    rows.forEach((date, sources) -> copy.put(date, Map.copyOf(sources)));
    rows = Collections.unmodifiableSortedMap(copy);
  }
}
