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
 * Users of one date and device type, with the date's DAU.
 *
 * @param day the date, in days since 1970-01-01
 * @param device the device type, 'unknown' where the profile names none
 * @param users distinct players active on the date with that device type
 * @param allUsers distinct players active on the date (DAU)
 */
public record DeviceShare(int day, String device, long users, long allUsers) {

  public static final Coder<DeviceShare> CODER =
      RecordCoder.of(DeviceShare.class, DeviceShare::write, DeviceShare::read);

  static DeviceShare of(DayCounts counts, String device, long users) {
    return new DeviceShare(counts.day(), device, users, counts.users());
  }

  /** The share of all players of the date, with four decimals; null over zero users. */
  public @Nullable BigDecimal share() {
    return Quotient.of(users, allUsers);
  }

  private static void write(DeviceShare row, DataOutput out) throws IOException {
    Fields.writeInt(row.day, out);
    Fields.writeText(row.device, out);
    Fields.writeLong(row.users, out);
    Fields.writeLong(row.allUsers, out);
  }

  private static DeviceShare read(DataInput in) throws IOException {
    return new DeviceShare(
        Fields.readInt(in), Fields.readRequiredText(in), Fields.readLong(in), Fields.readLong(in));
  }
}
