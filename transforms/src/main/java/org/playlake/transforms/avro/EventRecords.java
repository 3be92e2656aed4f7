package org.playlake.transforms.avro;

import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.playlake.transforms.event.RawEvent;

/**
 * Conversion of Avro records to raw events.
 *
 * <pre>{@code
 * PCollection<RawEvent> events =
 *     pipeline.apply(
 *         ParquetIO.parseGenericRecords(EventRecords.toRawEvent())
 *             .withCoder(RawEvent.CODER)
 *             .from("/data/user_event/*.parquet"));
 * }</pre>
 *
 * <p>Columns: {@code user_id} (integer, text or bytes), {@code event_type}, {@code timestamp},
 * {@code event_details} and {@code location}: text or bytes, or native values, which count as their
 * text (an instant as ISO 8601 with {@code Z}); all nullable.
 *
 * <p>ParquetIO with parquet-avro 1.13 takes a timestamp that is not adjusted to UTC for an instant.
 */
public final class EventRecords {

  private EventRecords() {}

  /**
   * The function for {@code ParquetIO.parseGenericRecords} or {@code MapElements}.
   *
   * <p>It throws {@link IllegalArgumentException} for a record without one of the columns, or with
   * one of another type; the message names the column, and what was found.
   */
  public static SerializableFunction<GenericRecord, RawEvent> toRawEvent() {
    return EventRecords::event;
  }

  private static RawEvent event(GenericRecord record) {
    return new RawEvent(
        AvroFields.player(record, "user_id"),
        AvroFields.text(record, "event_type"),
        AvroFields.text(record, "timestamp"),
        AvroFields.text(record, "event_details"),
        AvroFields.text(record, "location"));
  }
}
