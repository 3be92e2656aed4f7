package org.playlake.transforms.player;

import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.TextCache;
import org.playlake.transforms.text.SparkCasts;

/**
 * Decodes one raw profile after the other: what {@link DecodeProfiles} does, for a user's DoFn.
 * Remembers texts that repeat, so it belongs to one thread.
 */
public final class ProfileDecoder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Counter> failed =
      RawProfile.COLUMNS.stream()
          .map(column -> Metrics.counter(DecodeProfiles.METRICS, column))
          .toList();
  private transient @Nullable TextCache texts;

  private ProfileDecoder() {}

  public static ProfileDecoder create() {
    return new ProfileDecoder();
  }

  /** The profile with each text cast; what does not parse is null, and counted. */
  public PlayerDetails decode(RawProfile profile) {
    if (texts == null) {
      texts = new TextCache(text -> text);
    }
    @Nullable Object[] values = profile.values();
    return new PlayerDetails(
        profile.player().decoded(),
        text(values[0]),
        text(values[1]),
        wholeNumber(values, 2),
        text(values[3]),
        date(values, 4),
        text(values[5]),
        text(values[6]),
        text(values[7]),
        date(values, 8),
        wholeNumber(values, 9),
        number(values, 10),
        text(values[11]),
        text(values[12]));
  }

  private @Nullable String text(@Nullable Object value) {
    return texts.decode((byte[]) value);
  }

  private @Nullable Integer wholeNumber(@Nullable Object[] values, int column) {
    Object value = values[column];
    if (value instanceof Long number) {
      return (int) (long) number; // as Spark casts BIGINT to INT: the low 32 bits
    }
    if (value instanceof Double number) {
      return (int) (double) number; // as Spark: cut, and kept within the range
    }
    return counted(value, SparkCasts.toInt((byte[]) value), column);
  }

  private @Nullable Double number(@Nullable Object[] values, int column) {
    Object value = values[column];
    if (value instanceof Long number) {
      return (double) number;
    }
    if (value instanceof Double number) {
      return number;
    }
    return counted(value, SparkCasts.toDouble((byte[]) value), column);
  }

  private @Nullable Integer date(@Nullable Object[] values, int column) {
    Object value = values[column];
    if (value instanceof Integer day) {
      return day;
    }
    return counted(value, SparkCasts.toDate((byte[]) value), column);
  }

  private <T> @Nullable T counted(@Nullable Object text, @Nullable T value, int column) {
    if (value == null && text != null) {
      failed.get(column).inc();
    }
    return value;
  }
}
