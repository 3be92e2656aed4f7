package org.playlake.transforms.daily;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;
import org.playlake.transforms.text.Region;

/**
 * Users of one date and region, with the date's DAU. The shares of a date may sum above 1: who was
 * seen in two regions counts in both.
 *
 * @param day the date, in days since 1970-01-01
 * @param region province and city
 * @param users distinct players with an event there on the date
 * @param allUsers distinct players active on the date (DAU)
 */
public record RegionShare(int day, Region region, long users, long allUsers) {

  public static final Coder<RegionShare> CODER =
      RecordCoder.of(RegionShare.class, RegionShare::write, RegionShare::read);

  static RegionShare of(DayCounts counts, Region region, long users) {
    return new RegionShare(counts.day(), region, users, counts.users());
  }

  /** The share of all players of the date, with four decimals; null over zero users. */
  public @Nullable BigDecimal share() {
    return Quotient.of(users, allUsers);
  }

  private static void write(RegionShare row, DataOutput out) throws IOException {
    Fields.writeInt(row.day, out);
    Fields.writeText(row.region.province(), out);
    Fields.writeText(row.region.city(), out);
    Fields.writeLong(row.users, out);
    Fields.writeLong(row.allUsers, out);
  }

  private static RegionShare read(DataInput in) throws IOException {
    return new RegionShare(
        Fields.readInt(in),
        new Region(Fields.readRequiredText(in), Fields.readRequiredText(in)),
        Fields.readLong(in),
        Fields.readLong(in));
  }
}
