package org.playlake.io.paimon.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.internal.rows.Conversions.logical;
import static org.playlake.io.paimon.internal.rows.Conversions.type;
import static org.playlake.io.paimon.internal.rows.Conversions.unfit;
import static org.playlake.io.paimon.internal.rows.Conversions.written;

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
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.table.PaimonRowException;

class BeamValuesTest {

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
}
