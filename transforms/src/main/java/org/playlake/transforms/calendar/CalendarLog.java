package org.playlake.transforms.calendar;

import java.io.IOException;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;

/**
 * The events of many players, noted as they come, a few numbers each; sorted, they are calendars.
 */
final class CalendarLog {
  /** Estimated heap bytes of an entry, with the room to grow and to sort. */
  private static final int DAY_BYTES = 32;

  private static final int PAYMENT_BYTES = 96;

  /** Takes the calendar of one player. */
  @FunctionalInterface
  interface Output {
    void accept(PlayerId player, PlayerCalendar calendar) throws IOException;
  }

  private final PlayerIndex players = new PlayerIndex();
  private CalendarLabels labels = new CalendarLabels();
  private final DayLog days = new DayLog();
  private final PaymentLog payments = new PaymentLog();

  void add(PlayEvent event) {
    int player = players.add(event.player());
    days.add(player, event.day(), labels.add(event.location(), event.device()));
    if (event.isPurchase()) {
      DecimalSum sum = new DecimalSum();
      sum.add(event.amount());
      payments.add(player, event.day(), 1, sum);
    }
  }

  /** Takes over what another part of the input knows, in terms of {@link #labels}. */
  void add(PlayerId player, PlayerCalendar part) {
    int index = players.add(player);
    for (int i = 0; i < part.size(); i++) {
      days.add(index, part.day(i), part.pair(i));
    }
    Payments paid = part.payments();
    for (int i = 0; i < paid.size(); i++) {
      payments.add(index, paid.day(i), paid.purchases(i), paid.sum(i));
    }
  }

  CalendarLabels labels() {
    return labels;
  }

  /** Estimated heap bytes. */
  long bytes() {
    return (long) days.size() * DAY_BYTES
        + (long) payments.size() * PAYMENT_BYTES
        + players.bytes()
        + labels.bytes();
  }

  /** Drops duplicate entries and adds up payments of a day. */
  void compact() {
    days.sort(players.size());
    payments.sort(players.size());
  }

  /** Gives the calendars, those of one of {@code buckets} buckets after those of the other. */
  void forEachByBucket(int buckets, Output out) throws IOException {
    forEach(players.byBucket(buckets), out);
  }

  /** Gives the calendars in the order of players, with labels in the order of their texts. */
  void forEachInOrder(Output out) throws IOException {
    CalendarLabels sorted = labels.sorted();
    days.renumber(labels.numbersIn(sorted));
    labels = sorted;
    forEach(players.sorted(), out);
  }

  private void forEach(int[] order, Output out) throws IOException {
    int[] dayStarts = days.sort(players.size());
    int[] paymentStarts = payments.sort(players.size());
    for (int player : order) {
      long[] entries = days.entries(dayStarts[player], dayStarts[player + 1]);
      Payments paid = payments.payments(paymentStarts[player], paymentStarts[player + 1]);
      out.accept(players.get(player), new PlayerCalendar(labels, entries, paid));
    }
  }
}
