package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.playlake.transforms.record.Fields;

/** Purchases of one player: number and exact sum for each day with a purchase, in order of days. */
final class Payments {
  static final Payments NONE = new Payments(new int[0], new long[0], new DecimalSum[0]);

  private final int[] days;
  private final long[] purchases;
  private final DecimalSum[] sums;

  Payments(int[] days, long[] purchases, DecimalSum[] sums) {
    this.days = days;
    this.purchases = purchases;
    this.sums = sums;
  }

  /** The position of a day, negative where nothing was bought on it. */
  int find(int day) {
    return Arrays.binarySearch(days, day);
  }

  int size() {
    return days.length;
  }

  int day(int position) {
    return days[position];
  }

  long purchases(int position) {
    return purchases[position];
  }

  DecimalSum sum(int position) {
    return sums[position];
  }

  void write(DataOutput out) throws IOException {
    Fields.writeInt(days.length, out);
    int previous = 0;
    for (int i = 0; i < days.length; i++) {
      Fields.writeInt(days[i] - previous, out);
      Fields.writeLong(purchases[i], out);
      sums[i].write(out);
      previous = days[i];
    }
  }

  static Payments read(DataInput in) throws IOException {
    int size = Fields.readInt(in);
    if (size == 0) {
      return NONE;
    }
    int[] days = new int[size];
    long[] purchases = new long[size];
    DecimalSum[] sums = new DecimalSum[size];
    int day = 0;
    for (int i = 0; i < size; i++) {
      day += Fields.readInt(in);
      days[i] = day;
      purchases[i] = Fields.readLong(in);
      sums[i] = DecimalSum.read(in);
    }
    return new Payments(days, purchases, sums);
  }
}
