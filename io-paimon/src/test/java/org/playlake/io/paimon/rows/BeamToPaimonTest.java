package org.playlake.io.paimon.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedBytes;
import org.apache.beam.sdk.schemas.logicaltypes.FixedPrecisionNumeric;
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.schemas.logicaltypes.VariableString;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.catalog.PaimonTable;

class BeamToPaimonTest {

  @Test
  void matchesFieldsAndColumnsByName() {
    Schema schema = Schema.builder().addStringField("b").addInt32Field("a").build();
    BeamToPaimon converter = BeamToPaimon.of(schema, type("a INT, missing DATE, b STRING"));
    assertThat(converter.convert(Row.withSchema(schema).addValues("x", 1).build()))
        .isEqualTo(GenericRow.of(1, null, BinaryString.fromString("x")));
  }

  @Test
  void matchesFieldsOfNestedRowsByName() {
    Schema inner = Schema.builder().addStringField("b").addInt32Field("a").build();
    Row row = Row.withSchema(inner).addValues("x", 1).build();
    assertThat(written(FieldType.row(inner), "ROW<a BIGINT, missing DATE, b STRING>", row))
        .isEqualTo(GenericRow.of(1L, null, BinaryString.fromString("x")));
  }

  @Test
  void refusesFieldsThatAreNoColumns() {
    Schema schema = Schema.builder().addInt32Field("a").addInt32Field("z").build();
    assertThatThrownBy(() -> BeamToPaimon.of(schema, type("a INT, b INT")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The table has no place for the fields [z]. It has [a, b], the rows have [a, z]. Add"
                + " what is missing, or drop or rename the fields.");
    assertThatThrownBy(() -> written(FieldType.row(schema), "ROW<a INT>", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Column c has no place for the fields [z]. It has [a]");
  }

  @Test
  void refusesAMissingColumnThatHoldsNoNulls() {
    Schema schema = Schema.builder().addInt32Field("a").build();
    assertThatThrownBy(() -> BeamToPaimon.of(schema, type("a INT, b INT NOT NULL, c INT")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The table needs the fields [b], which are NOT NULL. It has [a, b, c], the rows have"
                + " [a]. Add the fields to the rows, or let the columns hold nulls.");
    assertThatThrownBy(
            () -> written(FieldType.row(schema), "ROW<a INT, b ARRAY<INT> NOT NULL>", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Column c needs the fields [b], which are NOT NULL.");
  }

  @ParameterizedTest
  @CsvSource({
    "BYTE, TINYINT",
    "BYTE, SMALLINT",
    "BYTE, INT",
    "BYTE, BIGINT",
    "BYTE, FLOAT",
    "BYTE, DOUBLE",
    "INT16, SMALLINT",
    "INT16, INT",
    "INT16, BIGINT",
    "INT16, FLOAT",
    "INT16, DOUBLE",
    "INT32, INT",
    "INT32, BIGINT",
    "INT32, DOUBLE",
    "INT64, BIGINT"
  })
  void widensIntegers(Schema.TypeName from, String to) {
    Number value =
        switch (from) {
          case BYTE -> (byte) -7;
          case INT16 -> (short) -7;
          case INT32 -> -7;
          default -> -7L;
        };
    Object written = written(FieldType.of(from), to, value);
    assertThat(((Number) written).doubleValue()).isEqualTo(-7.0);
    assertThat(written.getClass().getSimpleName())
        .isEqualToIgnoringCase(
            Map.of("TINYINT", "byte", "SMALLINT", "short", "INT", "integer", "BIGINT", "long")
                .getOrDefault(to, to));
  }

  @Test
  void widensNumbersIntoDecimalsAndDoubles() {
    assertThat(written(FieldType.FLOAT, "DOUBLE", 0.1f)).isEqualTo((double) 0.1f);
    assertThat(written(FieldType.INT64, "DECIMAL(21,2)", Long.MIN_VALUE))
        .hasToString("-9223372036854775808.00");
    assertThat(written(FieldType.BYTE, "DECIMAL(3,0)", (byte) -128)).hasToString("-128");
    assertThat(written(decimal(5, 2), "DECIMAL(8,3)", new BigDecimal("1.5")))
        .isEqualTo(Decimal.fromUnscaledLong(1500, 8, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INT16|TINYINT",
        "INT32|SMALLINT",
        "INT64|INT",
        "INT32|FLOAT",
        "INT64|DOUBLE",
        "DOUBLE|FLOAT",
        "DOUBLE|DECIMAL(38,10)",
        "FLOAT|BIGINT",
        "DECIMAL|DOUBLE",
        "DECIMAL|BIGINT",
        "INT64|DECIMAL(20,2)",
        "INT32|DECIMAL(9,0)",
        "INT16|DECIMAL(4,0)",
        "BYTE|DECIMAL(4,2)",
        "STRING|INT",
        "INT32|STRING",
        "STRING|BYTES",
        "BYTES|STRING",
        "BOOLEAN|TINYINT",
        "DATETIME|TIMESTAMP(3)",
        "DATETIME|DATE",
        "INT64|TIMESTAMP(3)",
        "STRING|DATE",
        "STRING|ARRAY<STRING>",
        "STRING|MAP<STRING, INT>",
        "STRING|ROW<a INT>",
        "BYTES|BLOB",
        "STRING|VARIANT",
        "STRING|TIME(3)",
        "STRING|BOOLEAN"
      })
  void refusesAColumnThatDoesNotHoldAllValues(Schema.TypeName from, String to) {
    assertThatThrownBy(() -> written(FieldType.of(from), to, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Column c is of type ")
        .hasMessageEndingWith(
            " and cannot take a field of Beam type "
                + from
                + " without loss. Turn the field into the column's type first.");
  }

  @Test
  void refusesWhatIsDeclaredToBeLongerThanTheColumn() {
    refused(logical(VariableString.of(4)), "VARCHAR(3)", "beam:logical_type:var_char:v1 of 4");
    refused(logical(FixedBytes.of(2)), "BINARY(3)", "beam:logical_type:fixed_bytes:v1 of 2");
    refused(decimal(5, 2), "DECIMAL(5,1)", "beam:logical_type:fixed_decimal:v1 of [5, 2]");
    refused(decimal(5, 2), "DECIMAL(5,3)", "beam:logical_type:fixed_decimal:v1 of [5, 2]");
    refused(logical(SqlTypes.TIMESTAMP), "TIMESTAMP(6)", "beam:logical_type:micros_instant:v1");
    refused(FieldType.array(FieldType.INT64), "ARRAY<INT>", "c.element", "INT64");
    refused(
        FieldType.map(FieldType.STRING, FieldType.INT64), "MULTISET<STRING>", "c.value", "INT64");
    refused(logical(SqlTypes.UUID), "STRING", "beam:logical_type:uuid:v1");
  }

  private static void refused(FieldType from, String to, String... parts) {
    assertThatThrownBy(() -> written(from, to, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void writesEveryInstantAsTheSame() {
    Timestamp written = Timestamp.fromEpochMillis(-1, 0);
    String to = "TIMESTAMP(9) WITH LOCAL TIME ZONE";
    Instant instant = Instant.ofEpochMilli(-1);
    assertThat(written(FieldType.DATETIME, to, org.joda.time.Instant.ofEpochMilli(-1)))
        .isEqualTo(written);
    assertThat(written(FieldType.DATETIME, to, new org.joda.time.DateTime(-1))).isEqualTo(written);
    assertThat(written(logical(SqlTypes.TIMESTAMP), to, instant)).isEqualTo(written);
    assertThat(written(logical(new NanosInstant()), to, instant)).isEqualTo(written);
    LogicalType<Instant, Row> millis = org.apache.beam.sdk.schemas.logicaltypes.Timestamp.MILLIS;
    assertThat(written(logical(millis), to, instant)).isEqualTo(written);
    assertThat(written(logical(new NanosInstant()), to, instant.minusNanos(1)))
        .isEqualTo(Timestamp.fromEpochMillis(-2, 999_999));
  }

  @Test
  void writesNamesIterablesAndSets() {
    EnumerationType colour = EnumerationType.create("RED", "BLUE");
    assertThat(written(logical(colour), "STRING", colour.valueOf("BLUE"))).hasToString("BLUE");
    Iterable<Integer> numbers = List.of(1, 2);
    assertThat(written(FieldType.iterable(FieldType.INT32), "ARRAY<INT>", numbers))
        .isEqualTo(new org.apache.paimon.data.GenericArray(new Object[] {1, 2}));
    assertThat(
            written(FieldType.map(FieldType.INT32, FieldType.INT32), "MULTISET<INT>", Map.of(1, 2)))
        .isEqualTo(new org.apache.paimon.data.GenericMap(Map.of(1, 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "0E+1000000000, 0.00",
    "0E-1000000000, 0.00",
    "1, 1.00",
    "1.5, 1.50",
    "1.5000000, 1.50",
    "1E+2, 100.00",
    "-999.99, -999.99"
  })
  void keepsTheValueOfADecimal(BigDecimal value, String written) {
    assertThat(written(FieldType.DECIMAL, "DECIMAL(5,2)", value)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "1.005", "1E-1000000000", "-0.009"})
  void refusesADecimalThatWouldBeRounded(BigDecimal value) {
    unfit(
        FieldType.DECIMAL,
        "DECIMAL(5,2)",
        value,
        "it would have to be rounded to 2 digits after the point");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "-1000.00", "1E+1000000000", "999999999999999999999999999.5"})
  void refusesADecimalThatIsTooLarge(BigDecimal value) {
    assertThatThrownBy(() -> written(FieldType.DECIMAL, "DECIMAL(5,2)", value))
        .isInstanceOf(PaimonRowException.class)
        .hasMessageContaining(" digits before the point and the column 3.");
  }

  @Test
  void refusesTextAndBytesOfAnotherLength() {
    unfit(FieldType.STRING, "VARCHAR(3)", "abcd", "it is longer than 3 characters");
    unfit(FieldType.STRING, "CHAR(3)", "🎮🎮🎮🎮", "it is longer than 3 characters");
    assertThat(written(FieldType.STRING, "VARCHAR(3)", "🎮🎮🎮")).hasToString("🎮🎮🎮");
    unfit(FieldType.BYTES, "VARBINARY(1)", new byte[2], "it is 2 bytes long instead of at most 1");
    unfit(FieldType.BYTES, "BINARY(2)", new byte[1], "it is 1 bytes long instead of exactly 2");
  }

  @Test
  void refusesTimesThatWouldBeRounded() {
    String digits = "it would have to be rounded to 3 digits of a second";
    LocalTime time = LocalTime.of(1, 2, 3, 1_000);
    unfit(logical(SqlTypes.TIME), "TIME(3)", time, digits);
    unfit(logical(SqlTypes.TIME), "TIME(9)", time, digits);
    unfit(
        logical(SqlTypes.TIME),
        "TIME(0)",
        LocalTime.of(1, 2, 3, 1_000_000),
        "it would have to be rounded to 0 digits of a second");
    unfit(
        logical(SqlTypes.DATETIME), "TIMESTAMP(3)", LocalDateTime.of(1, 2, 3, 4, 5, 6, 1), digits);
    unfit(
        logical(new NanosInstant()),
        "TIMESTAMP(6) WITH LOCAL TIME ZONE",
        Instant.ofEpochSecond(-1, 1),
        "it would have to be rounded to 6 digits of a second");
  }

  @Test
  void refusesYearsThatPaimonDoesNotKnow() {
    String year = "its year is not between 0 and 9999";
    unfit(logical(SqlTypes.DATE), "DATE", LocalDate.of(10_000, 1, 1), year);
    unfit(logical(SqlTypes.DATE), "DATE", LocalDate.of(-1, 12, 31), year);
    unfit(logical(SqlTypes.DATETIME), "TIMESTAMP(9)", LocalDateTime.MAX, year);
    String instant = "TIMESTAMP(9) WITH LOCAL TIME ZONE";
    unfit(logical(new NanosInstant()), instant, Instant.MIN, year);
    unfit(logical(new NanosInstant()), instant, Instant.MAX, year);
    unfit(FieldType.DATETIME, instant, org.joda.time.Instant.ofEpochMilli(Long.MIN_VALUE), year);
    assertThat(written(logical(SqlTypes.DATE), "DATE", LocalDate.of(0, 1, 1))).isEqualTo(-719528);
  }

  @Test
  void refusesNullsAndNamesThePlace() {
    Schema inner = Schema.builder().addNullableInt32Field("d").build();
    Row none = Row.withSchema(inner).addValue(null).build();
    FieldType type = FieldType.map(FieldType.STRING, FieldType.array(FieldType.row(inner)));
    assertThatThrownBy(
            () ->
                written(
                    type, "MAP<STRING, ARRAY<ROW<d INT NOT NULL>>>", Map.of("k", List.of(none))))
        .isInstanceOfSatisfying(
            PaimonRowException.class,
            e -> {
              assertThat(e.column()).isEqualTo("c.value.element.d");
              assertThat(e.reason()).isEqualTo("it is NOT NULL");
              assertThat(e.value()).isEqualTo("null");
            })
        .hasMessage(
            "Column c.value.element.d cannot hold null: it is NOT NULL. Correct the row, or change"
                + " the column's type.");
  }

  @Test
  void refusesKeysThatAreNullOrEqual() {
    FieldType type = FieldType.map(FieldType.STRING.withNullable(true), FieldType.INT32);
    Map<String, Integer> nothing = new java.util.HashMap<>();
    nothing.put(null, 1);
    assertThatThrownBy(() -> written(type, "MAP<STRING, INT>", nothing))
        .isInstanceOf(PaimonRowException.class)
        .hasMessageStartingWith("Column c.key cannot hold null: it is NOT NULL.");
    assertThatThrownBy(
            () ->
                written(
                    FieldType.map(FieldType.DECIMAL, FieldType.INT32),
                    "MAP<DECIMAL(5,2), INT>",
                    Map.of(new BigDecimal("1.0"), 1, new BigDecimal("1.00"), 2)))
        .isInstanceOf(PaimonRowException.class)
        .hasMessageStartingWith(
            "Column c cannot hold 2 entries: some of its keys are equal in Paimon.");
  }

  @Test
  void refusesANumberWithoutAName() {
    unfit(
        logical(EnumerationType.create("RED", "BLUE")),
        "STRING",
        new EnumerationType.Value(7),
        "it is the number of none of the names [RED, BLUE]");
  }

  @Test
  void showsTheBeginningOfALongValue() {
    assertThatThrownBy(() -> written(FieldType.STRING, "VARCHAR(3)", "x".repeat(1000)))
        .isInstanceOfSatisfying(
            PaimonRowException.class, e -> assertThat(e.value()).isEqualTo("x".repeat(100)));
    assertThatThrownBy(() -> written(FieldType.BYTES, "BINARY(3)", new byte[1000]))
        .isInstanceOfSatisfying(
            PaimonRowException.class, e -> assertThat(e.value()).startsWith("0x0000").hasSize(100));
  }

  @ParameterizedTest
  @CsvSource({"+I, INSERT", "-U, UPDATE_BEFORE", "+U, UPDATE_AFTER", "-D, DELETE"})
  void takesTheKindFromAFieldOfItsOwn(String text, RowKind kind) {
    Schema schema = Schema.builder().addStringField("op").addInt32Field("a").build();
    BeamToPaimon converter = BeamToPaimon.withRowKind("op", schema, type("a INT"));
    InternalRow row = converter.convert(Row.withSchema(schema).addValues(text, 1).build());
    assertThat(row).isEqualTo(GenericRow.ofKind(kind, 1));
  }

  @Test
  void refusesAKindThatIsNone() {
    Schema schema = Schema.builder().addNullableStringField("op").addInt32Field("a").build();
    BeamToPaimon converter = BeamToPaimon.withRowKind("op", schema, type("a INT"));
    for (String text : new String[] {"I", "", null}) {
      assertThatThrownBy(() -> converter.convert(Row.withSchema(schema).addValues(text, 1).build()))
          .isInstanceOf(PaimonRowException.class)
          .hasMessageContaining("Column op cannot hold " + text + ": a row is +I, -U, +U or -D.");
    }
  }

  @Test
  void refusesAKindInAFieldThatCannotBeOne() {
    Schema schema = Schema.builder().addInt32Field("a").addStringField("b").build();
    for (String field : List.of("a", "op")) {
      assertThatThrownBy(() -> BeamToPaimon.withRowKind(field, schema, type("b STRING")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("The kind of a row cannot be in the field " + field + ":");
    }
    assertThatThrownBy(() -> BeamToPaimon.withRowKind("b", schema, type("a INT, b STRING")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a STRING field of the rows [a, b] and none of the columns [a, b]");
  }

  @Test
  void takesRowsThatCameThroughAnotherLanguage() {
    EveryType every = EveryType.in("parquet");
    RowType type = every.table().rowType();
    Schema foreign = Foreign.schema(every.schema());
    BeamToPaimon own = BeamToPaimon.of(every.schema(), type);
    BeamToPaimon other = SerializableUtils.ensureSerializable(BeamToPaimon.of(foreign, type));
    for (Row row : every.rows()) {
      assertThat(other.convert(Foreign.row(row, foreign))).isEqualTo(own.convert(row));
    }
  }

  private static FieldType logical(LogicalType<?, ?> type) {
    return FieldType.logicalType(type);
  }

  private static FieldType decimal(int precision, int scale) {
    return logical(FixedPrecisionNumeric.of(precision, scale));
  }

  private static RowType type(String columns) {
    return (RowType)
        PaimonTable.of("db.t").withColumn("c", "ROW<" + columns + ">").rowType().getTypeAt(0);
  }

  private static void unfit(FieldType from, String to, Object value, String reason) {
    assertThatThrownBy(() -> written(from, to, value))
        .isInstanceOfSatisfying(
            PaimonRowException.class,
            e -> {
              assertThat(e.column()).isEqualTo("c");
              assertThat(e.reason()).isEqualTo(reason);
            })
        .hasMessageContaining("Column c cannot hold ")
        .hasMessageEndingWith(": " + reason + ". Correct the row, or change the column's type.");
  }

  /** What a column is given for the only field of a row. */
  private static Object written(FieldType from, String to, Object value) {
    Schema schema = Schema.of(Schema.Field.of("c", from.withNullable(true)));
    BeamToPaimon converter = BeamToPaimon.of(schema, type("c " + to));
    Row row = Row.withSchema(schema).attachValues(new Object[] {value});
    return ((GenericRow) converter.convert(row)).getField(0);
  }
}
