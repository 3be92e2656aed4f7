package org.playlake.pipeline.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures of one load, taken before it is published.
 *
 * @param loadDate {@link #UNDATED} for a load of everything
 * @param rows by source, {@link #PROFILES} and {@link #EVENTS}
 * @param rejected events that were refused
 * @param nullIds kept events whose user_id is NULL
 * @param withoutPlayer kept events with a user_id that no profile has
 * @param dau active players of each date that the load touches, as they would be published
 * @param gmv revenue of each date that the load touches, likewise
 */
public record LoadMeasures(
    LocalDate loadDate,
    Map<String, Long> rows,
    long rejected,
    long nullIds,
    long withoutPlayer,
    SortedMap<LocalDate, Long> dau,
    SortedMap<LocalDate, BigDecimal> gmv)
    implements Serializable {
  public static final LocalDate UNDATED = LocalDate.EPOCH;
  public static final String PROFILES = "profiles";
  public static final String EVENTS = "events";

  public LoadMeasures {
    rows = Map.copyOf(rows);
    dau = Collections.unmodifiableSortedMap(new TreeMap<>(dau));
    gmv = Collections.unmodifiableSortedMap(new TreeMap<>(gmv));
  }

  /** Rows by source. */
  public static Map<String, Long> rows(long profiles, long events) {
    return Map.of(PROFILES, profiles, EVENTS, events);
  }

  boolean isUndated() {
    return loadDate.equals(UNDATED);
  }

  long rowsOf(String source) {
    return rows.getOrDefault(source, 0L);
  }

  long kept() {
    return rowsOf(EVENTS) - rejected;
  }

  /** Of a sentence: which load this is. */
  String name() {
    return isUndated() ? "the undated load" : loadDate.toString();
  }
}
