package org.playlake.transforms;

import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.text.SparkCasts;
import org.playlake.transforms.text.SparkText;

/**
 * Reads the columns of raw profiles: one {@link PlayerDetails} for each. A text that does not parse
 * as its column's type becomes null and is counted in the metric {@code
 * org.playlake.transforms.DecodeProfiles/<column>}.
 *
 * <pre>{@code
 * PCollection<PlayerDetails> details = raw.apply("DecodeProfiles", DecodeProfiles.create());
 * }</pre>
 *
 * <p>In the input's window and with its timestamp; bounded and unbounded input alike. Texts are
 * cast as Spark SQL 3.5 casts them. The metric counts attempts: a runner that repeats a bundle
 * counts it again.
 */
public final class DecodeProfiles
    extends PTransform<PCollection<RawProfile>, PCollection<PlayerDetails>> {

  /** The namespace of the metrics that count failed casts, one a column. */
  public static final String METRICS = DecodeProfiles.class.getName();

  private DecodeProfiles() {}

  public static DecodeProfiles create() {
    return new DecodeProfiles();
  }

  @Override
  public PCollection<PlayerDetails> expand(PCollection<RawProfile> profiles) {
    return profiles.apply("Decode", ParDo.of(new DecodeFn())).setCoder(PlayerDetails.CODER);
  }

  private static final class DecodeFn extends DoFn<RawProfile, PlayerDetails> {
    private final List<Counter> failed =
        RawProfile.COLUMNS.stream().map(column -> Metrics.counter(METRICS, column)).toList();

    @ProcessElement
    public void decode(@Element RawProfile profile, OutputReceiver<PlayerDetails> out) {
      @Nullable Object[] values = profile.values();
      out.output(
          new PlayerDetails(
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
              text(values[12])));
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : SparkText.decode((byte[]) value);
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
}
