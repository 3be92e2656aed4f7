package org.playlake.transforms.avro;

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
 * text or bytes, or native values, which are numbers, decimals, booleans, dates and timestamps; all
 * nullable.
 *
 * <p>ParquetIO with parquet-avro 1.13 takes a timestamp that is not adjusted to UTC for an instant.
 */
public final class ProfileRecords {

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
      values[i] = AvroFields.value(record, RawProfile.COLUMNS.get(i));
    }
    return new RawProfile(AvroFields.player(record, "user_id"), values);
  }
}
