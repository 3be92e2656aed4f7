package org.playlake.transforms.daily;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * How many of a date's players came back.
 *
 * @param day the date, in days since 1970-01-01
 * @param users distinct players active on the date (DAU)
 * @param backNextDay those of them active on the day after
 * @param backNextWeek those of them active seven days after
 */
public record DailyRetention(int day, long users, long backNextDay, long backNextWeek) {

  static final Coder<DailyRetention> CODER =
      RecordCoder.of(DailyRetention.class, DailyRetention::write, DailyRetention::read);

  static DailyRetention of(DayCounts counts) {
    return new DailyRetention(
        counts.day(), counts.users(), counts.backNextDay(), counts.backNextWeek());
  }

  /** The share that came back on the day after, with four decimals; null where nobody was. */
  public @Nullable BigDecimal nextDayRate() {
    return Quotient.of(backNextDay, users);
  }

  /** The share that came back seven days after, with four decimals; null where nobody was. */
  public @Nullable BigDecimal nextWeekRate() {
    return Quotient.of(backNextWeek, users);
  }

  private static void write(DailyRetention row, DataOutput out) throws IOException {
    Fields.writeInt(row.day, out);
    Fields.writeLong(row.users, out);
    Fields.writeLong(row.backNextDay, out);
    Fields.writeLong(row.backNextWeek, out);
  }

  private static DailyRetention read(DataInput in) throws IOException {
    return new DailyRetention(
        Fields.readInt(in), Fields.readLong(in), Fields.readLong(in), Fields.readLong(in));
  }
}
