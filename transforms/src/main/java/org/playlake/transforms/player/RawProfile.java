package org.playlake.transforms.player;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.RecordCoder;

/**
 * A profile as the source holds it. The arrays may be shared between rows and are never modified.
 *
 * @param player the {@code user_id} as it came
 * @param values the columns of {@link #COLUMNS}, in that order: UTF-8 text as {@code byte[]}, a
 *     whole number as {@code Long}, other numbers as {@code Double}, {@code Float} or {@code
 *     BigDecimal}, a {@code Boolean}, a date as {@code Integer} (days since 1970-01-01), a time as
 *     {@code Instant} or, without a zone, as {@code LocalDateTime}, or null
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
      NativeValues.write(value, out);
    }
  }

  private static RawProfile read(DataInput in) throws IOException {
    PlayerId player = PlayerId.read(in);
    @Nullable Object[] values = new @Nullable Object[COLUMNS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = NativeValues.read(in);
    }
    return new RawProfile(player, values);
  }
}
