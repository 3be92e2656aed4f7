package org.playlake.transforms.avro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.parquet.ParquetIO;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.event.DecodeEvents;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.RawProfile;

@ExtendWith(TestPipelineExtension.class)
class ParquetRecordsTest {
  private static final Schema LIST = Schema.createArray(Schema.create(Schema.Type.INT));
  private static final Schema EVENT =
      SchemaBuilder.record("user_event")
          .fields()
          .requiredString("added_later")
          .name("timestamp")
          .type()
          .nullable()
          .bytesType()
          .noDefault()
          .optionalString("event_type")
          .optionalLong("user_id")
          .optionalString("event_details")
          .optionalString("location")
          .endRecord();

  @TempDir Path folder;

  @Test
  void readsEventsWithParquetIo(TestPipeline p) {
    write(event(7L, "LOGIN", "2024-05-08 12:00:00"), event(null, "pay", "1715140800"));
    PCollection<RawEvent> events =
        p.apply(
            ParquetIO.parseGenericRecords(EventRecords.toRawEvent())
                .withCoder(RawEvent.CODER)
                .from(folder + "/*.parquet"));
    PAssert.that(events)
        .containsInAnyOrder(
            raw(PlayerId.of(7), "LOGIN", "2024-05-08 12:00:00"),
            raw(PlayerId.ANONYMOUS, "pay", "1715140800"));
    p.run();
  }

  @Test
  void convertsRecordsOfAStream(TestPipeline p) {
    PCollection<DecodedEvent> events =
        p.apply(
                TestStream.create(AvroCoder.of(EVENT))
                    .addElements(event(7L, "LOGIN", "2024-05-08 12:00:00"))
                    .advanceWatermarkToInfinity())
            .apply(
                "ToEvents",
                MapElements.into(TypeDescriptor.of(RawEvent.class)).via(EventRecords.toRawEvent()))
            .setCoder(RawEvent.CODER)
            .apply(DecodeEvents.in(ZoneId.of("UTC")));
    PAssert.that(
            events.apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(event -> ((PlayEvent) event).player() + " " + ((PlayEvent) event).type())))
        .containsInAnyOrder("7 login");
    p.run();
  }

  @Test
  void takesNativeNumbersAndDatesOfProfiles() {
    SchemaBuilder.FieldAssembler<Schema> fields = SchemaBuilder.record("user_profile").fields();
    fields = fields.requiredString("user_id");
    for (String column : RawProfile.COLUMNS) {
      fields =
          switch (column) {
            case "current_level" -> fields.optionalInt(column);
            case "game_hours" -> fields.optionalFloat(column);
            case "last_login_date" ->
                fields
                    .name(column)
                    .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
                    .noDefault();
            default -> fields.optionalString(column);
          };
    }
    GenericRecord record =
        new GenericRecordBuilder(fields.endRecord())
            .set("user_id", "ann")
            .set("current_level", 7)
            .set("game_hours", 1.5f)
            .set("last_login_date", 19_851)
            .set("gender", "f")
            .build();
    RawProfile profile = ProfileRecords.toRawProfile().apply(record);
    assertThat(profile.player()).isEqualTo(PlayerId.of("ann"));
    assertThat(value(profile, "current_level")).isEqualTo(7L);
    assertThat(value(profile, "game_hours")).isEqualTo(1.5f);
    assertThat(value(profile, "last_login_date")).isEqualTo(19_851);
    assertThat(value(profile, "gender")).isEqualTo("f".getBytes(UTF_8));
    assertThat(value(profile, "location")).isNull();
  }

  @Test
  void aMissingColumnIsNamedWithThoseThereAre() {
    Schema schema = SchemaBuilder.record("e").fields().requiredLong("user_id").endRecord();
    GenericRecord record = new GenericRecordBuilder(schema).set("user_id", 1L).build();
    assertThatThrownBy(() -> EventRecords.toRawEvent().apply(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no column event_type")
        .hasMessageContaining("[user_id]");
  }

  @Test
  void aColumnOfAnotherTypeIsNamedWithWhatItHasToBe() {
    Schema schema =
        SchemaBuilder.record("e")
            .fields()
            .requiredLong("user_id")
            .name("event_type")
            .type(LIST)
            .noDefault()
            .endRecord();
    GenericRecord record =
        new GenericRecordBuilder(schema).set("user_id", 1L).set("event_type", List.of()).build();
    assertThatThrownBy(() -> EventRecords.toRawEvent().apply(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("event_type")
        .hasMessageContaining("\"array\"")
        .hasMessageContaining("text, bytes, a number, a boolean, a date or a timestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user_id", "gender", "current_level", "last_login_date"})
  void aColumnOfAProfileOfAnotherTypeIsNamedWithWhatItHasToBe(String wrong) {
    GenericRecord record = profile(wrong, LIST);
    record.put(wrong, List.of());
    assertThatThrownBy(() -> ProfileRecords.toRawProfile().apply(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(wrong)
        .hasMessageContaining("\"array\"")
        .hasMessageContaining("text")
        .hasMessageContaining("bytes");
  }

  @Test
  void takesNativeValuesWhetherOrNotAvroHasConvertedThem() {
    Instant noon = Instant.parse("2024-05-08T12:00:00.123Z");
    LocalDateTime local = LocalDateTime.parse("2024-05-08T12:00:00.123");
    long micros = noon.toEpochMilli() * 1000;
    check(Schema.create(Schema.Type.BOOLEAN), true, true);
    check(Schema.create(Schema.Type.DOUBLE), 1.5, 1.5);
    check(logical(LogicalTypes.date(), Schema.Type.INT), LocalDate.EPOCH.plusDays(3), 3);
    check(logical(LogicalTypes.timestampMillis(), Schema.Type.LONG), micros / 1000, noon);
    check(logical(LogicalTypes.timestampMicros(), Schema.Type.LONG), micros, noon);
    check(logical(LogicalTypes.timestampMicros(), Schema.Type.LONG), noon, noon);
    check(logical(LogicalTypes.localTimestampMillis(), Schema.Type.LONG), micros / 1000, local);
    check(logical(LogicalTypes.localTimestampMicros(), Schema.Type.LONG), micros, local);
    Schema decimal = logical(LogicalTypes.decimal(9, 2), Schema.Type.BYTES);
    check(decimal, ByteBuffer.wrap(new byte[] {4, (byte) 0xd2}), new BigDecimal("12.34"));
    check(decimal, new BigDecimal("12.34"), new BigDecimal("12.34"));
    check(
        Schema.createEnum("mode", null, "m", List.of("SOLO", "DUO")),
        new GenericData.EnumSymbol(Schema.createEnum("mode", null, "m", List.of("DUO")), "DUO"),
        "DUO".getBytes(UTF_8));
  }

  private static void check(Schema type, Object given, Object expected) {
    GenericRecord record = profile("active_time", type);
    record.put("active_time", given);
    assertThat(value(ProfileRecords.toRawProfile().apply(record), "active_time"))
        .isEqualTo(expected);
  }

  @Test
  void aNativeTimeOfAnEventIsTheSameInstant() {
    Schema time = logical(LogicalTypes.timestampMillis(), Schema.Type.LONG);
    Schema text =
        Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
    SchemaBuilder.FieldAssembler<Schema> fields =
        SchemaBuilder.record("user_event").fields().requiredLong("user_id");
    for (String column : List.of("event_type", "event_details", "location")) {
      fields = fields.name(column).type(text).noDefault();
    }
    GenericRecord record =
        new GenericData.Record(fields.name("timestamp").type(time).noDefault().endRecord());
    record.put("user_id", 1L);
    record.put("timestamp", 1_715_140_800_123L);
    assertThat(EventRecords.toRawEvent().apply(record).timestamp())
        .isEqualTo("2024-05-08T04:00:00.123Z".getBytes(UTF_8));
  }

  private static Schema logical(LogicalType logical, Schema.Type type) {
    return logical.addToSchema(Schema.create(type));
  }

  /** A record of a player without values, where one column has another type. */
  private static GenericRecord profile(String column, Schema type) {
    Schema text =
        Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
    SchemaBuilder.FieldAssembler<Schema> fields = SchemaBuilder.record("user_profile").fields();
    fields = fields.name("user_id").type("user_id".equals(column) ? type : text).noDefault();
    for (String each : RawProfile.COLUMNS) {
      fields = fields.name(each).type(each.equals(column) ? type : text).noDefault();
    }
    GenericRecord record = new GenericData.Record(fields.endRecord());
    record.put("user_id", "ann");
    return record;
  }

  private void write(GenericRecord... records) {
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    p.apply(Create.of(List.of(records)).withCoder(AvroCoder.of(EVENT)))
        .apply(
            FileIO.<GenericRecord>write()
                .via(ParquetIO.sink(EVENT))
                .to(folder.toString())
                .withSuffix(".parquet")
                .withNumShards(1));
    p.run().waitUntilFinish();
  }

  private static Object value(RawProfile profile, String column) {
    return profile.values()[RawProfile.COLUMNS.indexOf(column)];
  }

  private static RawEvent raw(PlayerId player, String type, String time) {
    return new RawEvent(player, type.getBytes(UTF_8), time.getBytes(UTF_8), null, null);
  }

  private static GenericRecord event(Long player, String type, String time) {
    return new GenericRecordBuilder(EVENT)
        .set("added_later", "x")
        .set("user_id", player)
        .set("event_type", type)
        .set("timestamp", ByteBuffer.wrap(time.getBytes(UTF_8)))
        .build();
  }
}
