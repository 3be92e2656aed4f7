package org.playlake.transforms.player;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.TextCache;
import org.playlake.transforms.text.NativeCasts;
import org.playlake.transforms.text.NativeText;
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
  private transient @Nullable IntConsumer countFailed;
  private transient @Nullable TextCache texts;

  private final ZoneId zone;

  private ProfileDecoder(ZoneId zone) {
    this.zone = zone;
  }

  /** Reads the date of an instant, and writes an instant as text, in {@code zone}. */
  public static ProfileDecoder in(ZoneId zone) {
    return new ProfileDecoder(zone);
  }

  /**
   * The profile with each value cast; what does not parse is null, and counted. A native value
   * counts as the text that Spark makes of it, but a number is cut to its whole part where one is
   * due. Failed casts are counted in the metrics of {@link DecodeProfiles}.
   */
  public PlayerDetails decode(RawProfile profile) {
    if (countFailed == null) {
      countFailed = column -> failed.get(column).inc();
    }
    return decode(profile, 0, countFailed);
  }

  /**
   * The same in a load.
   *
   * @param loadDate in days since 1970-01-01
   * @param failedCast called in the place of the metric, with the position in {@link
   *     RawProfile#COLUMNS}
   */
  public PlayerDetails decode(RawProfile profile, int loadDate, IntConsumer failedCast) {
    if (texts == null) {
      texts = new TextCache(text -> text);
    }
    @Nullable Object[] values = profile.values();
    return new PlayerDetails(
        profile.player().decoded(),
        text(values[0]),
        text(values[1]),
        wholeNumber(values, failedCast, 2),
        text(values[3]),
        date(values, failedCast, 4),
        text(values[5]),
        text(values[6]),
        text(values[7]),
        date(values, failedCast, 8),
        wholeNumber(values, failedCast, 9),
        number(values, failedCast, 10),
        text(values[11]),
        text(values[12]),
        loadDate);
  }

  private @Nullable String text(@Nullable Object value) {
    return value == null || value instanceof byte[]
        ? texts.decode((byte[]) value)
        : NativeText.of(value, zone);
  }

  private @Nullable Integer wholeNumber(
      @Nullable Object[] values, IntConsumer failedCast, int column) {
    Object value = values[column];
    if (value instanceof Long number) {
      return counted(value, failedCast, column, NativeCasts.toInt(number));
    }
    if (value instanceof Double || value instanceof Float) {
      return counted(value, failedCast, column, NativeCasts.toInt(((Number) value).doubleValue()));
    }
    if (value instanceof BigDecimal number) {
      return counted(value, failedCast, column, NativeCasts.toInt(number));
    }
    return counted(value, failedCast, column, SparkCasts.toInt(utf8(value)));
  }

  private @Nullable Double number(@Nullable Object[] values, IntConsumer failedCast, int column) {
    Object value = values[column];
    if (value instanceof Long number) {
      return (double) number;
    }
    if (value instanceof Double number) {
      return number;
    }
    return counted(value, failedCast, column, SparkCasts.toDouble(utf8(value)));
  }

  private @Nullable Integer date(@Nullable Object[] values, IntConsumer failedCast, int column) {
    Object value = values[column];
    if (value instanceof Integer day) {
      return day;
    }
    if (value instanceof Instant instant) {
      return NativeCasts.toDay(LocalDateTime.ofInstant(instant, zone));
    }
    if (value instanceof LocalDateTime local) {
      return NativeCasts.toDay(local);
    }
    return counted(value, failedCast, column, SparkCasts.toDate(utf8(value)));
  }

  private byte @Nullable [] utf8(@Nullable Object value) {
    return value == null || value instanceof byte[]
        ? (byte[]) value
        : NativeText.of(value, zone).getBytes(UTF_8);
  }

  private static <T> @Nullable T counted(
      @Nullable Object value, IntConsumer failedCast, int column, @Nullable T cast) {
    if (cast == null && value != null) {
      failedCast.accept(column);
    }
    return cast;
  }
}
