package org.playlake.io.paimon.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.internal.rows.Conversions.decimal;
import static org.playlake.io.paimon.internal.rows.Conversions.logical;
import static org.playlake.io.paimon.internal.rows.Conversions.type;
import static org.playlake.io.paimon.internal.rows.Conversions.written;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedBytes;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.schemas.logicaltypes.VariableString;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
