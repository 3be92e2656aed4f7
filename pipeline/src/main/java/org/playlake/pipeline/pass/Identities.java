package org.playlake.pipeline.pass;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.values.KV;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.LoadPartition;
import org.playlake.pipeline.ledger.LoadPlan;

/**
 * What holds in every run, or the run is wrong: no event of a source is lost or there twice, and
 * players' days hold all events that were kept, and the ADS layer all purchases of these.
 *
 * @param load what is loaded
 * @param entries with the rows that footers promise
 */
record Identities(LoadPlan load, List<LoadEntry> entries) implements Serializable {

  Identities {
    entries = List.copyOf(entries);
  }

  /**
   * Throws {@link IllegalStateException} if one does not hold.
   *
   * @param events counts of the pass over events
   * @param days counts of the pass over players' days
   * @param figures of all dates
   */
  void check(
      Iterable<KV<String, Long>> events,
      Iterable<KV<String, Long>> days,
      Map<Integer, DayFigures> figures) {
    SortedMap<Integer, Long> taken = RunCount.TAKEN.byDate(events);
    for (LoadEntry entry : entries) {
      long read = taken.getOrDefault((int) entry.loadDate().toEpochDay(), 0L);
      long promised = entry.rowsOf(LoadFile.EVENTS);
      if (read != promised) {
        throw broken(
            "the files of "
                + (entry.isUndated() ? "the events" : "load date " + entry.loadDate())
                + " have "
                + promised
                + " events, and "
                + read
                + " were read");
      }
    }
    SortedMap<Integer, Long> kept = RunCount.KEPT.byDate(events);
    long all = sum(taken);
    long rejected = sum(RunCount.REFUSED.byDate(events));
    if (all != sum(kept) + rejected) {
      throw broken(all + " events were read, " + sum(kept) + " kept and " + rejected + " rejected");
    }
    SortedMap<Integer, Long> played = RunCount.PLAYED.byDate(days);
    for (int day : union(kept, played)) {
      if (!kept.getOrDefault(day, 0L).equals(played.getOrDefault(day, 0L))) {
        throw broken(
            kept.getOrDefault(day, 0L)
                + " events of "
                + LocalDate.ofEpochDay(day)
                + " were kept, and players' days have "
                + played.getOrDefault(day, 0L));
      }
    }
    checkPurchases(RunCount.BOUGHT.byDate(days), figures);
  }

  private void checkPurchases(SortedMap<Integer, Long> bought, Map<Integer, DayFigures> figures) {
    Set<Integer> ofOthers = new HashSet<>();
    for (LoadPartition each : load.days()) {
      if (!load.replaces(each.load())) {
        ofOthers.add(each.day());
      }
    }
    bought.forEach(
        (day, purchases) -> {
          DayFigures counted = figures.get(day);
          long published = counted == null ? 0 : counted.purchases();
          // Other loads may have more; of which loads a purchase is, the figures do not say.
          if (published < purchases || (published > purchases && !ofOthers.contains(day))) {
            throw broken(
                "players' days have "
                    + purchases
                    + " purchases of "
                    + LocalDate.ofEpochDay(day)
                    + ", and the daily tables would have "
                    + published);
          }
        });
  }

  private static long sum(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedSet<Integer> union(Map<Integer, Long> one, Map<Integer, Long> other) {
    SortedSet<Integer> union = new TreeSet<>(one.keySet());
    union.addAll(other.keySet());
    return union;
  }

  private static IllegalStateException broken(String what) {
    return new IllegalStateException(
        "The run contradicts itself and publishes nothing: "
            + what
            + ". This is a mistake of Playlake's, or a file changed while it was read: run again,"
            + " and report it if it comes again");
  }
}
