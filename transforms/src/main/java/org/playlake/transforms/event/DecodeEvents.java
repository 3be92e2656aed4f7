package org.playlake.transforms.event;

import java.time.ZoneId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;

/**
 * Reads the columns of raw events: one {@link PlayEvent} for an event with a readable time, one
 * {@link RejectedEvent} with the reason for any other. The event type is in lower case, the amount
 * is what {@code $.amount} of the details says or 0, an empty location is none.
 *
 * <pre>{@code
 * PCollection<DecodedEvent> events =
 *     raw.apply("DecodeEvents", DecodeEvents.in(ZoneId.of("Asia/Shanghai")));
 * }</pre>
 *
 * <p>One output for each input, in its window and with its timestamp; bounded and unbounded input
 * alike. Texts are read as Spark SQL 3.5 casts them, times without a zone in the given one. Amounts
 * that are there and are no number are counted in a metric; a runner that repeats a bundle counts
 * them again.
 */
public final class DecodeEvents
    extends PTransform<PCollection<RawEvent>, PCollection<DecodedEvent>> {

  /** The namespace of the metrics. */
  public static final String METRICS = DecodeEvents.class.getName();

  /** The metric that counts amounts which are there, and 0.0 because they are no number. */
  public static final String AMOUNT = "amount";

  private final ZoneId zone;

  private DecodeEvents(ZoneId zone) {
    this.zone = zone;
  }

  /** Reads times without a zone, and the calendar date of every time, in {@code zone}. */
  public static DecodeEvents in(ZoneId zone) {
    return new DecodeEvents(zone);
  }

  @Override
  public PCollection<DecodedEvent> expand(PCollection<RawEvent> events) {
    return events
        .apply("Decode", ParDo.of(new DecodeFn(EventDecoder.in(zone))))
        .setCoder(DecodedEvent.CODER);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.add(DisplayData.item("zone", zone.getId()).withLabel("Zone of days and times"));
  }

  private static final class DecodeFn extends DoFn<RawEvent, DecodedEvent> {
    private final EventDecoder decoder;

    DecodeFn(EventDecoder decoder) {
      this.decoder = decoder;
    }

    @ProcessElement
    public void decode(@Element RawEvent event, OutputReceiver<DecodedEvent> out) {
      out.output(decoder.decode(event));
    }
  }
}
