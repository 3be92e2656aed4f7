package org.playlake.io.paimon.internal.rows;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.playlake.io.paimon.BeamSchemas;
import org.playlake.io.paimon.table.PaimonTable;

/** A table with a column of every type that Beam has a counterpart of, and rows at its limits. */
public record EveryType(PaimonTable table, Schema schema) {

  private static final String DEEP =
      "ARRAY<ROW<n INT NOT NULL, by MAP<STRING NOT NULL, ARRAY<ROW<at TIMESTAMP(6), tag CHAR(2)>>>>>";

  public static EveryType in(String format) {
    // Avro has no nanoseconds.
    int finest = format.equals("avro") ? 6 : 9;
    PaimonTable table =
        PaimonTable.of("db.every")
            .withColumn("id", "INT NOT NULL", "which row")
            .withColumn("bool", "BOOLEAN")
            .withColumn("tiny", "TINYINT")
            .withColumn("small", "SMALLINT")
            .withColumn("big", "BIGINT")
            .withColumn("single", "FLOAT")
            .withColumn("real", "DOUBLE")
            .withColumn("cents", "DECIMAL(18,2)")
            .withColumn("huge", "DECIMAL(38,18)")
            .withColumn("fixed_text", "CHAR(3)")
            .withColumn("short_text", "VARCHAR(3)")
            .withColumn("text", "STRING")
            .withColumn("fixed_bytes", "BINARY(2)")
            .withColumn("short_bytes", "VARBINARY(2)")
            .withColumn("bytes", "BYTES")
            .withColumn("day", "DATE")
            .withColumn("clock", "TIME(3)")
            .withColumn("local_millis", "TIMESTAMP(3)")
            .withColumn("local_micros", "TIMESTAMP(6)")
            .withColumn("local_finest", "TIMESTAMP(" + finest + ")")
            .withColumn("millis", "TIMESTAMP(3) WITH LOCAL TIME ZONE")
            .withColumn("micros", "TIMESTAMP(6) WITH LOCAL TIME ZONE")
            .withColumn("finest", "TIMESTAMP(" + finest + ") WITH LOCAL TIME ZONE")
            .withColumn("list", "ARRAY<STRING>")
            .withColumn("dates", "MAP<INT NOT NULL, DATE>")
            .withColumn("bag", "MULTISET<STRING NOT NULL>")
            .withColumn("nested", "ROW<a BIGINT, b ROW<c DECIMAL(5,1), d BYTES>>")
            .withColumn("deep", DEEP)
            .withOption("bucket", "-1")
            // Else an instant in an ORC file depends on the zones of the writer and the reader.
            .withOption("orc.timestamp-ltz.legacy.type", "false")
            .withOption("file.format", format);
    return new EveryType(table, BeamSchemas.schema(table.rowType()));
  }

  public List<Row> rows() {
    return List.of(smallest(), largest(), beforeTheEpoch(), empty(), nulls());
  }

  private Row smallest() {
    // Paimon's ORC files count days before October 1582 by another calendar than its types do.
    LocalDateTime first = LocalDateTime.of(isOf("orc") ? 1583 : 1, 1, 1, 0, 0);
    return row(
        1,
        false,
        Byte.MIN_VALUE,
        Short.MIN_VALUE,
        Long.MIN_VALUE,
        -Float.MAX_VALUE,
        Double.NEGATIVE_INFINITY,
        new BigDecimal("-9999999999999999.99"),
        new BigDecimal("-99999999999999999999.999999999999999999"),
        "a",
        "",
        "\0",
        bytes(0, 0),
        bytes(),
        bytes(0xff),
        LocalDate.of(1, 1, 1),
        LocalTime.MIDNIGHT,
        first,
        first,
        first,
        first.toInstant(UTC),
        first.toInstant(UTC).plusNanos(1000),
        first.toInstant(UTC).plusNanos(1000),
        List.of(""),
        Map.of(Integer.MIN_VALUE, LocalDate.of(1, 1, 1)),
        Map.of("", 1),
        nested(Long.MIN_VALUE, inner(new BigDecimal("-9999.9"), bytes())),
        List.of(deep(Integer.MIN_VALUE, Map.of())));
  }

  private Row largest() {
    return row(
        2,
        true,
        Byte.MAX_VALUE,
        Short.MAX_VALUE,
        Long.MAX_VALUE,
        Float.MIN_VALUE,
        Double.NaN,
        new BigDecimal("9999999999999999.99"),
        new BigDecimal("99999999999999999999.999999999999999999"),
        "🎮🎮🎮",
        "深圳🎮",
        "深圳 🎮 a longer text than fits in place",
        bytes(0xff, 0xc3),
        bytes(0xff, 0),
        new byte[100],
        LocalDate.of(9999, 12, 31),
        LocalTime.parse("23:59:59.999"),
        LocalDateTime.parse("9999-12-31T23:59:59.999"),
        LocalDateTime.parse("9999-12-31T23:59:59.999999"),
        LocalDateTime.parse("9999-12-31T23:59:59.999999" + nano("999")),
        Instant.parse("9999-12-31T23:59:59.999Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"),
        Instant.parse("9999-12-31T23:59:59.999999" + nano("999") + "Z"),
        Arrays.asList("one", null, "three"),
        dates(),
        Map.of("often", Integer.MAX_VALUE, "once", 1),
        nested(1L, inner(new BigDecimal("0.5"), bytes(1, 2, 3))),
        Arrays.asList(
            deep(1, Map.of("x", Arrays.asList(at(lastSecond() + ".999999", "🎮"), null))),
            null,
            deep(2, Collections.singletonMap("y", null))));
  }

  private Row beforeTheEpoch() {
    return row(
        3,
        true,
        (byte) -1,
        (short) -1,
        -1L,
        -0.0f,
        -0.0,
        new BigDecimal("-0.01"),
        new BigDecimal("-0.000000000000000001"),
        "abc",
        "abc",
        "'`\"\\\n",
        bytes(1, 2),
        bytes(1),
        bytes(1, 2, 3),
        LocalDate.of(1969, 12, 31),
        LocalTime.parse("00:00:00.001"),
        LocalDateTime.parse(lastSecond() + ".999"),
        LocalDateTime.parse(lastSecond() + ".999999"),
        LocalDateTime.parse(lastSecond() + ".999999" + nano("001")),
        Instant.parse(lastSecond() + ".999Z"),
        Instant.parse(lastSecond() + ".999999Z"),
        Instant.parse(lastSecond() + ".999999" + nano("999") + "Z"),
        Arrays.asList((Object) null),
        Map.of(-1, LocalDate.of(1582, 10, 10)),
        Map.of("a", 2),
        nested(null, null),
        Arrays.asList(deep(3, null)));
  }

  private Row empty() {
    List<Object> values = new ArrayList<>(Collections.nCopies(schema.getFieldCount(), null));
    values.set(schema.indexOf("id"), 4);
    // There is no such time in New York, where Paimon's ORC files move it by an hour.
    String skipped = isOf("orc") ? "2024-03-10T12:30" : "2024-03-10T02:30";
    values.set(schema.indexOf("local_millis"), LocalDateTime.parse(skipped));
    values.set(schema.indexOf("list"), List.of());
    values.set(schema.indexOf("dates"), Map.of());
    values.set(schema.indexOf("bag"), Map.of());
    values.set(schema.indexOf("deep"), List.of());
    values.set(schema.indexOf("nested"), nested(null, inner(null, null)));
    return row(values.toArray());
  }

  private Row nulls() {
    List<Object> values = new ArrayList<>(Collections.nCopies(schema.getFieldCount(), null));
    values.set(schema.indexOf("id"), 5);
    return row(values.toArray());
  }

  private Row row(Object... values) {
    return Row.withSchema(schema).addValues(values).build();
  }

  private Row nested(Long a, Row b) {
    return Row.withSchema(nested()).addValues(a, b).build();
  }

  private Row inner(BigDecimal c, byte[] d) {
    return Row.withSchema(nested().getField("b").getType().getRowSchema()).addValues(c, d).build();
  }

  private Schema nested() {
    return schema.getField("nested").getType().getRowSchema();
  }

  private Row deep(int n, Map<String, List<Row>> by) {
    return Row.withSchema(deep()).addValues(n, by).build();
  }

  private Row at(String time, String tag) {
    Schema innermost =
        deep().getField("by").getType().getMapValueType().getCollectionElementType().getRowSchema();
    return Row.withSchema(innermost).addValues(LocalDateTime.parse(time), tag).build();
  }

  private Schema deep() {
    return schema.getField("deep").getType().getCollectionElementType().getRowSchema();
  }

  private String nano(String digits) {
    return isOf("avro") ? "" : digits;
  }

  private String lastSecond() {
    // ORC takes the very last second before the epoch for the one after it.
    return isOf("orc") ? "1969-12-31T23:59:58" : "1969-12-31T23:59:59";
  }

  private boolean isOf(String format) {
    return table.options().get("file.format").equals(format);
  }

  private static Map<Integer, LocalDate> dates() {
    Map<Integer, LocalDate> dates = new LinkedHashMap<>();
    dates.put(1, LocalDate.EPOCH);
    dates.put(2, null);
    return dates;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
