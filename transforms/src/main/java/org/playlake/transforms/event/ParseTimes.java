package org.playlake.transforms.event;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Parses the time text of any elements as {@link DecodeEvents} does: epoch milliseconds, epoch
 * seconds, or whatever Spark SQL 3.5 casts to a timestamp.
 *
 * <pre>{@code
 * PCollection<KV<Order, ParsedTime>> timed =
 *     orders.apply("ParseTimes", ParseTimes.of(zone, Order::placedAt));
 * }</pre>
 *
 * <p>One output for each input, with its element, in its window and with its timestamp; bounded and
 * unbounded input alike. A null text is unreadable.
 *
 * @param <T> elements
 */
public final class ParseTimes<T>
    extends PTransform<PCollection<T>, PCollection<KV<T, ParsedTime>>> {

  private final ZoneId zone;
  private final SerializableFunction<T, @Nullable String> text;

  private ParseTimes(ZoneId zone, SerializableFunction<T, @Nullable String> text) {
    this.zone = zone;
    this.text = text;
  }

  /**
   * Parses what {@code text} gives of an element.
   *
   * @param zone of times without a zone, and of calendar dates
   */
  public static <T> ParseTimes<T> of(ZoneId zone, SerializableFunction<T, @Nullable String> text) {
    return new ParseTimes<>(zone, text);
  }

  @Override
  public PCollection<KV<T, ParsedTime>> expand(PCollection<T> elements) {
    return elements
        .apply("Parse", ParDo.of(new ParseFn<>(EventTimes.in(zone), text)))
        .setCoder(KvCoder.of(elements.getCoder(), ParsedTime.CODER));
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.add(DisplayData.item("zone", zone.getId()).withLabel("Zone of days and times"));
  }

  private static final class ParseFn<T> extends DoFn<T, KV<T, ParsedTime>> {
    private final EventTimes times;
    private final SerializableFunction<T, @Nullable String> text;

    ParseFn(EventTimes times, SerializableFunction<T, @Nullable String> text) {
      this.times = times;
      this.text = text;
    }

    @ProcessElement
    public void parse(@Element T element, OutputReceiver<KV<T, ParsedTime>> out) {
      String cell = text.apply(element);
      byte[] utf8 = cell == null ? null : cell.getBytes(StandardCharsets.UTF_8);
      out.output(KV.of(element, ParsedTime.of(times, utf8)));
    }
  }
}
