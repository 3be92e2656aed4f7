package org.playlake.benchmarks.kernels;

import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.playlake.transforms.event.PlayEvent;

/** A decoded event as the records that others shuffle. */
public final class EventForms {
  public static final org.apache.avro.Schema AVRO =
      SchemaBuilder.record("Play")
          .fields()
          .requiredLong("player")
          .requiredLong("micros")
          .requiredInt("day")
          .optionalString("type")
          .optionalString("location")
          .requiredDouble("amount")
          .optionalString("gender")
          .optionalString("device")
          .endRecord();

  public static final Schema ROW =
      Schema.builder()
          .addInt64Field("player")
          .addInt64Field("micros")
          .addInt32Field("day")
          .addNullableStringField("type")
          .addNullableStringField("location")
          .addDoubleField("amount")
          .addNullableStringField("gender")
          .addNullableStringField("device")
          .build();

  private EventForms() {}

  public static GenericRecord avro(PlayEvent play) {
    GenericRecord record = new GenericData.Record(AVRO);
    record.put(0, play.player().number());
    record.put(1, play.micros());
    record.put(2, play.day());
    record.put(3, play.type());
    record.put(4, play.location());
    record.put(5, play.amount());
    record.put(6, play.gender());
    record.put(7, play.device());
    return record;
  }

  public static Row row(PlayEvent play) {
    return Row.withSchema(ROW)
        .attachValues(
            play.player().number(),
            play.micros(),
            play.day(),
            play.type(),
            play.location(),
            play.amount(),
            play.gender(),
            play.device());
  }
}
