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
 * Revenue, purchases and paying users of one date.
 *
 * @param day the date, in days since 1970-01-01
 * @param paid the exact sum of all purchases (GMV), with four decimals; zero where there are none
 * @param payingUsers distinct players with a purchase
 * @param purchases events with an amount above 0
 * @param users distinct players active on the date (DAU)
 */
public record DailyPurchases(
    int day, BigDecimal paid, long payingUsers, long purchases, long users) {

  public static final Coder<DailyPurchases> CODER =
      RecordCoder.of(DailyPurchases.class, DailyPurchases::write, DailyPurchases::read);

  static DailyPurchases of(DayCounts counts) {
    return new DailyPurchases(
        counts.day(),
        counts.paid().toDecimal(),
        counts.payingUsers(),
        counts.purchases(),
        counts.users());
  }

  /** The share of players who paid, with four decimals; null over zero users. */
  public @Nullable BigDecimal payingRate() {
    return Quotient.of(payingUsers, users);
  }

  /** Average revenue per user (ARPU), with four decimals; null over zero users. */
  public @Nullable BigDecimal perUser() {
    return Quotient.of(paid, users);
  }

  /** Average revenue per paying user (ARPPU), with four decimals; null over zero paying users. */
  public @Nullable BigDecimal perPayingUser() {
    return Quotient.of(paid, payingUsers);
  }

  private static void write(DailyPurchases row, DataOutput out) throws IOException {
    Fields.writeInt(row.day, out);
    Fields.writeText(row.paid.toPlainString(), out);
    Fields.writeLong(row.payingUsers, out);
    Fields.writeLong(row.purchases, out);
    Fields.writeLong(row.users, out);
  }

  private static DailyPurchases read(DataInput in) throws IOException {
    return new DailyPurchases(
        Fields.readInt(in),
        new BigDecimal(Fields.readRequiredText(in)),
        Fields.readLong(in),
        Fields.readLong(in),
        Fields.readLong(in));
  }
}
