package org.playlake.pipeline.compare;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A row of a daily table that is another one in the later run.
 *
 * @param table without its database
 * @param date of the row
 * @param key what else tells it from others, by column
 * @param kind what has happened to it
 * @param before the values that were, by column: all of a row removed, those that differ of one
 *     changed, none of one added
 * @param after the values that are, likewise
 * @param loads the load dates behind it; null where they are not known any more
 */
public record RowChange(
    String table,
    LocalDate date,
    Map<String, String> key,
    Kind kind,
    Map<String, @Nullable Object> before,
    Map<String, @Nullable Object> after,
    @Nullable List<LocalDate> loads) {

  /** The kind of a change. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  public RowChange {
    key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
  }
}
