package org.playlake.transforms.player;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * A profile as the source holds it. The arrays may be shared between rows and are never modified.
 *
 * @param player the {@code user_id} as it came
 * @param values the columns of {@link #COLUMNS}, in that order: UTF-8 text as {@code byte[]}, a
 *     whole number as {@code Long}, a floating number as {@code Double}, a date as {@code Integer}
 *     (days since 1970-01-01), or null
 */
@SuppressWarnings("ArrayRecordComponent") // shared and never changed; a copy a row is too dear
public record RawProfile(PlayerId player, @Nullable Object[] values) {

  /** The columns beside {@code user_id}, in the order of the source and of {@link #values}. */
  public static final List<String> COLUMNS =
      List.of(
          "gender",
          "os_version",
          "current_level",
          "device_type",
          "last_login_date",
          "favorite_game_mode",
          "language_preference",
          "active_time",
          "registration_date",
          "total_deaths",
          "game_hours",
          "location",
          "play_frequency");

  public static final Coder<RawProfile> CODER =
      RecordCoder.of(RawProfile.class, RawProfile::write, RawProfile::read);

  public RawProfile {
    if (values.length != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "A profile has " + COLUMNS.size() + " columns, not " + values.length);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawProfile that
        && player.equals(that.player)
        && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * player.hashCode() + Arrays.deepHashCode(values);
  }

  private static void write(RawProfile profile, DataOutput out) throws IOException {
    PlayerId.write(profile.player, out);
    for (Object value : profile.values) {
      if (value == null) {
        out.writeByte(0);
      } else if (value instanceof byte[] text) {
        out.writeByte(1);
        Fields.writeBytes(text, out);
      } else if (value instanceof Long number) {
        out.writeByte(2);
        Fields.writeLong(number, out);
      } else if (value instanceof Double number) {
        out.writeByte(3);
        out.writeDouble(number);
      } else if (value instanceof Integer day) {
        out.writeByte(4);
        Fields.writeInt(day, out);
      } else {
        throw new IOException("A profile cannot hold a " + value.getClass().getName());
      }
    }
  }

  private static RawProfile read(DataInput in) throws IOException {
    PlayerId player = PlayerId.read(in);
    @Nullable Object[] values = new @Nullable Object[COLUMNS.size()];
    for (int i = 0; i < values.length; i++) {
      byte kind = in.readByte();
      values[i] =
          switch (kind) {
            case 0 -> null;
            case 1 -> Fields.readRequiredBytes(in);
            case 2 -> Fields.readLong(in);
            case 3 -> in.readDouble();
            case 4 -> Fields.readInt(in);
            default -> throw new IOException("No profile value has kind " + kind);
          };
    }
    return new RawProfile(player, values);
  }
}
