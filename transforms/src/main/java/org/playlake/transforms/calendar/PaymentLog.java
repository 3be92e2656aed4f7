package org.playlake.transforms.calendar;

import org.playlake.transforms.record.LongList;

/** Log of players' purchases in any order, added up by player and day. */
final class PaymentLog {
  /** The numbers are positions in the lists. */
  private DayLog days = new DayLog();

  private LongList purchases = new LongList();
  private LongList high = new LongList();
  private LongList low = new LongList();

  void add(int player, int day, long count, DecimalSum sum) {
    days.add(player, day, purchases.size());
    purchases.add(count);
    high.add(sum.high());
    low.add(sum.low());
  }

  int size() {
    return days.size();
  }

  /**
   * Sorts by player, then by day, and adds up what was paid on one.
   *
   * @param count how many players there are
   * @return the position at which each player begins, and the end
   */
  int[] sort(int count) {
    days.sort(count);
    PaymentLog added = new PaymentLog();
    int next = 0;
    while (next < size()) {
      int player = days.player(next);
      int day = DayLog.day(days.entry(next));
      long purchased = 0;
      DecimalSum sum = new DecimalSum();
      do {
        int position = DayLog.number(days.entry(next));
        purchased += purchases.get(position);
        sum.add(high.get(position), low.get(position));
        next++;
      } while (next < size() && days.player(next) == player && DayLog.day(days.entry(next)) == day);
      added.add(player, day, purchased, sum);
    }
    days = added.days;
    purchases = added.purchases;
    high = added.high;
    low = added.low;
    return days.sort(count);
  }

  /** Payments of a range of positions, all of one player; valid after {@link #sort}. */
  Payments payments(int from, int to) {
    if (from == to) {
      return Payments.NONE;
    }
    int[] paidOn = new int[to - from];
    long[] counts = new long[paidOn.length];
    DecimalSum[] sums = new DecimalSum[paidOn.length];
    for (int i = 0; i < paidOn.length; i++) {
      paidOn[i] = DayLog.day(days.entry(from + i));
      counts[i] = purchases.get(from + i);
      sums[i] = new DecimalSum();
      sums[i].add(high.get(from + i), low.get(from + i));
    }
    return new Payments(paidOn, counts, sums);
  }
}
