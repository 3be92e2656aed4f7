package org.playlake.transforms.calendar;

import java.util.List;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.Region;

/**
 * The events of many players, noted as they come, a few numbers each; sorted, they are calendars.
 */
final class CalendarLog {
  /** Estimated heap bytes of an entry, with the room to grow and to sort. */
  private static final int DAY_BYTES = 32;

  private static final int TOTALS_BYTES = 104;

  private static final int PAID_BYTES = 40;

  /** Takes the calendar of one player. */
  @FunctionalInterface
  interface Output<X extends Exception> {
    void accept(PlayerId player, PlayerCalendar calendar) throws X;
  }

  private final PlayerIndex players = new PlayerIndex();
  private CalendarLabels labels = new CalendarLabels();
  private final DayLog days = new DayLog();
  private final TotalsLog totals = new TotalsLog();

  void add(PlayEvent event) {
    int player = players.add(event.player());
    days.add(player, event.day(), labels.add(event.location(), event.device()));
    totals.add(player, event.day(), event.micros());
    if (event.isPurchase()) {
      totals.pay(player, event.day(), event.amount());
    }
  }

  /** Takes over what another part of the input knows, in terms of {@link #labels}. */
  void add(PlayerId player, PlayerCalendar part) {
    int index = players.add(player);
    for (int i = 0; i < part.size(); i++) {
      days.add(index, part.day(i), part.pair(i));
    }
    totals.addAll(index, part.totals());
  }

  /** Takes over what is known of a player's day. */
  void add(PlayerDay known) {
    int index = players.add(known.player());
    List<Region> regions = known.regions();
    List<String> devices = known.devices();
    // Any pairs do: all that is ever asked of a day are its devices and its regions.
    for (int i = 0; i < Math.max(regions.size(), devices.size()); i++) {
      Region region = regions.get(Math.min(i, regions.size() - 1));
      String device = devices.get(Math.min(i, devices.size() - 1));
      days.add(index, known.day(), labels.add(region.toLocation(), device));
    }
    totals.addAll(index, known.totals());
  }

  CalendarLabels labels() {
    return labels;
  }

  /** Estimated heap bytes. */
  long bytes() {
    return (long) days.size() * DAY_BYTES
        + (long) totals.size() * TOTALS_BYTES
        + (long) totals.paid() * PAID_BYTES
        + players.bytes()
        + labels.bytes();
  }

  /** Drops duplicate entries. */
  void compact() {
    days.sort(players.size());
  }

  /** Gives the calendars, those of one of {@code buckets} buckets after those of the other. */
  <X extends Exception> void forEachByBucket(int buckets, Output<X> out) throws X {
    forEach(players.byBucket(buckets), out);
  }

  /** Gives the calendars in the order of players, with labels in the order of their texts. */
  <X extends Exception> void forEachInOrder(Output<X> out) throws X {
    CalendarLabels sorted = labels.sorted();
    days.renumber(labels.numbersIn(sorted));
    labels = sorted;
    forEach(players.sorted(), out);
  }

  private <X extends Exception> void forEach(int[] order, Output<X> out) throws X {
    int[] dayStarts = days.sort(players.size());
    long[] sorted = totals.sorted();
    int[] starts = TotalsLog.starts(sorted, players.size());
    for (int player : order) {
      long[] entries = days.entries(dayStarts[player], dayStarts[player + 1]);
      DayTotals theirs = totals.totals(sorted, starts[player], starts[player + 1]);
      out.accept(players.get(player), new PlayerCalendar(labels, entries, theirs));
    }
  }
}
