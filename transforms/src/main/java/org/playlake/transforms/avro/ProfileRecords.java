package org.playlake.transforms.avro;

import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.RawProfile;

/**
 * Conversion of Avro records to raw profiles.
 *
 * <pre>{@code
 * PCollection<RawProfile> profiles =
 *     pipeline.apply(
 *         ParquetIO.parseGenericRecords(ProfileRecords.toRawProfile())
 *             .withCoder(RawProfile.CODER)
 *             .from("/data/user_profile/*.parquet"));
 * }</pre>
 *
 * <p>Columns: {@code user_id} (integer, text or bytes) and those of {@link RawProfile#COLUMNS}:
 * text or bytes, numbers also as integers or floating point, dates also as Avro dates; all
 * nullable.
 */
public final class ProfileRecords {
  private static final Set<String> NUMBERS = Set.of("current_level", "total_deaths", "game_hours");
  private static final Set<String> DATES = Set.of("last_login_date", "registration_date");

  private ProfileRecords() {}

  /**
   * The function for {@code ParquetIO.parseGenericRecords} or {@code MapElements}.
   *
   * <p>It throws {@link IllegalArgumentException} for a record without one of the columns, or with
   * one of another type; the message names the column, and what was found.
   */
  public static SerializableFunction<GenericRecord, RawProfile> toRawProfile() {
    return ProfileRecords::profile;
  }

  private static RawProfile profile(GenericRecord record) {
    @Nullable Object[] values = new @Nullable Object[RawProfile.COLUMNS.size()];
    for (int i = 0; i < values.length; i++) {
      String column = RawProfile.COLUMNS.get(i);
      if (NUMBERS.contains(column)) {
        values[i] = AvroFields.number(record, column);
      } else if (DATES.contains(column)) {
        values[i] = AvroFields.date(record, column);
      } else {
        values[i] = AvroFields.text(record, column);
      }
    }
    return new RawProfile(AvroFields.player(record, "user_id"), values);
  }
}
