package org.playlake.pipeline.status;

import java.time.LocalDate;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.FileChanges;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;

/**
 * A load date, or the undated load.
 *
 * @param entry null where it is not loaded
 * @param changes since it was loaded; where it is not, the files that wait for it are new
 * @param shared files that other loads have read too
 */
record Day(LocalDate date, @Nullable LoadEntry entry, FileChanges changes, List<String> shared) {

  static Day of(
      LocalDate date, @Nullable LoadEntry entry, @Nullable List<LoadFile> now, Overlaps overlaps) {
    List<LoadFile> loaded = entry == null ? List.of() : entry.files();
    return new Day(
        date,
        entry,
        now == null ? FileChanges.NONE : FileChanges.between(loaded, now),
        overlaps.of(date));
  }

  DayState state() {
    if (entry == null) {
      return DayState.MISSING;
    }
    if (!shared.isEmpty()) {
      return DayState.OVERLAPPING;
    }
    return changes.isNone() ? DayState.LOADED : DayState.STALE;
  }

  boolean isStale() {
    return entry != null && !changes.isNone();
  }
}
