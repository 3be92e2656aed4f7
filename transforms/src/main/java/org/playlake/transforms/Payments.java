package org.playlake.transforms;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What one player bought: for each day with a purchase their number and exact sum. */
final class Payments {
  private final SortedDays days;
  private long[] purchases;
  private DecimalSum[] sums;

  Payments() {
    this(new SortedDays(), 4);
  }

  private Payments(SortedDays days, int room) {
    this.days = days;
    this.purchases = new long[room];
    this.sums = new DecimalSum[room];
  }

  void add(int day, double amount) {
    int position = positionOf(day);
    purchases[position]++;
    sums[position].add(amount);
  }

  void addAll(Payments other) {
    for (int i = 0; i < other.days.size(); i++) {
      int position = positionOf(other.days.get(i));
      purchases[position] += other.purchases[i];
      sums[position].add(other.sums[i]);
    }
  }

  /** The position of a day, negative where nothing was bought on it. */
  int find(int day) {
    return days.find(day);
  }

  long purchases(int position) {
    return purchases[position];
  }

  DecimalSum sum(int position) {
    return sums[position];
  }

  private int positionOf(int day) {
    int found = days.find(day);
    if (found >= 0) {
      return found;
    }
    int position = -found - 1;
    int size = days.size();
    if (size == purchases.length) {
      purchases = Arrays.copyOf(purchases, size * 2);
      sums = Arrays.copyOf(sums, size * 2);
    }
    System.arraycopy(purchases, position, purchases, position + 1, size - position);
    System.arraycopy(sums, position, sums, position + 1, size - position);
    purchases[position] = 0;
    sums[position] = new DecimalSum();
    days.insert(position, day);
    return position;
  }

  void write(DataOutput out) throws IOException {
    days.write(out);
    for (int i = 0; i < days.size(); i++) {
      Fields.writeLong(purchases[i], out);
      sums[i].write(out);
    }
  }

  static Payments read(DataInput in) throws IOException {
    SortedDays days = SortedDays.read(in);
    Payments read = new Payments(days, Math.max(days.size(), 1));
    for (int i = 0; i < days.size(); i++) {
      read.purchases[i] = Fields.readLong(in);
      read.sums[i] = DecimalSum.read(in);
    }
    return read;
  }
}
