package org.playlake.transforms.daily;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * Retention of one date: its users, and how many of them came back.
 *
 * @param day the date, in days since 1970-01-01
 * @param users distinct players active on the date (DAU)
 * @param returnDays the days of retention
 * @param returned for each of them, the users who were active again on exactly that day after
 * @param observed for each of them, whether there was any event on that day; where there was none,
 *     nobody can have come back
 */
public record DailyRetention(
    int day, long users, ReturnDays returnDays, List<Long> returned, List<Boolean> observed) {

  public static final Coder<DailyRetention> CODER =
      RecordCoder.of(DailyRetention.class, DailyRetention::write, DailyRetention::read);

  public DailyRetention {
    returned = List.copyOf(returned);
    observed = List.copyOf(observed);
  }

  static DailyRetention of(DayCounts counts) {
    ReturnDays days = counts.returnDays();
    return new DailyRetention(
        counts.day(),
        counts.users(),
        days,
        days.asList().stream().map(counts::returnedAfter).toList(),
        days.asList().stream().map(counts::isObservedAfter).toList());
  }

  /**
   * Users who were active again on exactly so many days after.
   *
   * @throws IllegalArgumentException if that is none of {@link #returnDays}
   */
  public long returnedAfter(int days) {
    return returned.get(returnDays.position(days));
  }

  /**
   * True if there was any event, of whomever, on exactly so many days after.
   *
   * @throws IllegalArgumentException if that is none of {@link #returnDays}
   */
  public boolean isObservedAfter(int days) {
    return observed.get(returnDays.position(days));
  }

  /** The share of the users that {@link #returnedAfter} counts, with four decimals; null over 0. */
  public @Nullable BigDecimal rateAfter(int days) {
    return Quotient.of(returnedAfter(days), users);
  }

  private static void write(DailyRetention row, DataOutput out) throws IOException {
    Fields.writeInt(row.day, out);
    Fields.writeLong(row.users, out);
    row.returnDays.write(out);
    for (int i = 0; i < row.returned.size(); i++) {
      Fields.writeLong(row.returned.get(i), out);
      out.writeBoolean(row.observed.get(i));
    }
  }

  private static DailyRetention read(DataInput in) throws IOException {
    int day = Fields.readInt(in);
    long users = Fields.readLong(in);
    ReturnDays days = ReturnDays.read(in);
    List<Long> returned = new ArrayList<>(days.size());
    List<Boolean> observed = new ArrayList<>(days.size());
    for (int i = 0; i < days.size(); i++) {
      returned.add(Fields.readLong(in));
      observed.add(in.readBoolean());
    }
    return new DailyRetention(day, users, days, returned, observed);
  }
}
