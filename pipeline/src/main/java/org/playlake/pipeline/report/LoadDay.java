package org.playlake.pipeline.report;

import java.time.LocalDate;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.LoadEntry;

/**
 * A load date, in or missing.
 *
 * @param state a word of {@code status}
 * @param entry null where it is missing
 * @param reasons rejected events by reason; empty where only their number is known
 */
record LoadDay(LocalDate date, String state, @Nullable LoadEntry entry, Map<String, Long> reasons) {

  LoadDay {
    reasons = Map.copyOf(reasons);
  }

  /** Values that did not parse, by column; null where it is not known. */
  @Nullable Map<String, Long> failedCasts() {
    return entry == null || entry.flaws() == null ? null : entry.flaws().failedCasts();
  }
}
