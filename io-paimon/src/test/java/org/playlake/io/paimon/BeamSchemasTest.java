package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedBytes;
import org.apache.beam.sdk.schemas.logicaltypes.FixedPrecisionNumeric;
import org.apache.beam.sdk.schemas.logicaltypes.FixedString;
import org.apache.beam.sdk.schemas.logicaltypes.NanosDuration;
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.OneOfType;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.schemas.logicaltypes.Timestamp;
import org.apache.beam.sdk.schemas.logicaltypes.VariableBytes;
import org.apache.beam.sdk.schemas.logicaltypes.VariableString;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.internal.rows.EveryType;
import org.playlake.io.paimon.internal.rows.Foreign;
import org.playlake.io.paimon.table.PaimonTable;

class BeamSchemasTest {

  @Test
  void givesEachPaimonTypeItsCounterpart() {
    assertThat(beam("BOOLEAN NOT NULL")).isEqualTo(FieldType.BOOLEAN);
    assertThat(beam("TINYINT NOT NULL")).isEqualTo(FieldType.BYTE);
    assertThat(beam("SMALLINT NOT NULL")).isEqualTo(FieldType.INT16);
    assertThat(beam("INT NOT NULL")).isEqualTo(FieldType.INT32);
    assertThat(beam("BIGINT NOT NULL")).isEqualTo(FieldType.INT64);
    assertThat(beam("FLOAT NOT NULL")).isEqualTo(FieldType.FLOAT);
    assertThat(beam("DOUBLE NOT NULL")).isEqualTo(FieldType.DOUBLE);
    assertThat(beam("DECIMAL(27,4)")).isEqualTo(nullable(FixedPrecisionNumeric.of(27, 4)));
    assertThat(beam("CHAR(3)")).isEqualTo(FieldType.STRING.withNullable(true));
    assertThat(beam("VARCHAR(3)")).isEqualTo(FieldType.STRING.withNullable(true));
    assertThat(beam("STRING NOT NULL")).isEqualTo(FieldType.STRING);
    assertThat(beam("BINARY(3) NOT NULL")).isEqualTo(FieldType.BYTES);
    assertThat(beam("VARBINARY(3) NOT NULL")).isEqualTo(FieldType.BYTES);
    assertThat(beam("BYTES NOT NULL")).isEqualTo(FieldType.BYTES);
    assertThat(beam("DATE")).isEqualTo(nullable(SqlTypes.DATE));
    assertThat(beam("TIME(0)")).isEqualTo(nullable(SqlTypes.TIME));
    assertThat(beam("TIMESTAMP(9)")).isEqualTo(nullable(SqlTypes.DATETIME));
    assertThat(beam("TIMESTAMP(6) WITH LOCAL TIME ZONE")).isEqualTo(nullable(SqlTypes.TIMESTAMP));
    assertThat(beam("TIMESTAMP(7) WITH LOCAL TIME ZONE")).isEqualTo(nullable(new NanosInstant()));
    assertThat(beam("ARRAY<INT NOT NULL> NOT NULL")).isEqualTo(FieldType.array(FieldType.INT32));
    assertThat(beam("MULTISET<STRING NOT NULL> NOT NULL"))
        .isEqualTo(FieldType.map(FieldType.STRING, FieldType.INT32));
    assertThat(beam("MAP<STRING NOT NULL, INT> NOT NULL"))
        .isEqualTo(FieldType.map(FieldType.STRING, FieldType.INT32.withNullable(true)));
    assertThat(beam("ROW<a INT, b STRING NOT NULL COMMENT 'why'> NOT NULL"))
        .isEqualTo(
            FieldType.row(
                Schema.of(
                    Schema.Field.nullable("a", FieldType.INT32),
                    Schema.Field.of("b", FieldType.STRING).withDescription("why"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "avro"})
  void givesBackTheTypesThatItWasGiven(String format) {
    RowType type = EveryType.in(format).table().rowType();
    RowType back = BeamSchemas.rowType(BeamSchemas.schema(type));
    assertThat(back.asSQLString()).isEqualTo(type.asSQLString());
    Set<Integer> ids = new HashSet<>();
    // Throws where an id occurs twice.
    back.collectFieldIds(ids);
    assertThat(ids).hasSizeGreaterThan(type.getFieldCount()).contains(0);
  }

  @Test
  void keepsInAnOptionOnlyWhatTheBeamTypeDoesNotSay() {
    Schema schema =
        BeamSchemas.schema(type("ROW<a INT, b VARCHAR(3), c ARRAY<CHAR(2)>, d MULTISET<INT>>"));
    assertThat(schema.getField("a").getOptions().getOptionNames()).isEmpty();
    assertThat(option(schema, "b")).isEqualTo("VARCHAR(3)");
    assertThat(option(schema, "c")).isEqualTo("ARRAY<CHAR(2)>");
    assertThat(option(schema, "d")).isEqualTo("MULTISET<INT>");
  }

  @Test
  void forgetsTheOptionOfAFieldWhoseTypeHasChanged() {
    Schema.Field field = BeamSchemas.schema(type("ROW<a VARCHAR(3)>")).getField("a");
    assertThat(paimon(field.withNullable(false))).isEqualTo("VARCHAR(3) NOT NULL");
    assertThat(paimon(field.withType(FieldType.INT32))).isEqualTo("INT NOT NULL");
  }

  @Test
  void refusesAnOptionThatIsNoType() {
    Schema.Field field =
        Schema.Field.of("a", FieldType.STRING)
            .withOptions(
                Schema.Options.builder().setOption("paimon:type", FieldType.STRING, "TEXT"));
    assertThatThrownBy(() -> paimon(field))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Column a has the type 'TEXT', which Paimon does not know:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BLOB|c|BLOB",
        "VARIANT NOT NULL|c|VARIANT NOT NULL",
        "VECTOR<FLOAT, 3>|c|VECTOR<FLOAT, 3>",
        "ROW<a INT, b ARRAY<ROW<d VARIANT>>>|c.b.element.d|VARIANT",
        "MAP<STRING, BLOB>|c.value|BLOB"
      })
  void refusesATypeWithoutACounterpartByName(String sql, String column, String type) {
    assertThatThrownBy(() -> beam(sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Column "
                + column
                + " is of type "
                + type
                + ", which has no counterpart in Beam. Read the other columns, or store it as"
                + " another type.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAP<BYTES, INT>", "MULTISET<BINARY(2)>", "MAP<ARRAY<BYTES>, INT>"})
  void refusesKeysThatJavaWouldNotFindAgain(String sql) {
    assertThatThrownBy(() -> beam("ROW<a " + sql + ">"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Column c.a is of type " + sql + ". Its keys hold bytes");
    assertThat(beam("MAP<ROW<a BYTES>, BYTES>").getTypeName()).isEqualTo(Schema.TypeName.MAP);
  }

  @Test
  void givesEachBeamTypeAColumn() {
    assertThat(paimon(FieldType.BOOLEAN)).isEqualTo("BOOLEAN NOT NULL");
    assertThat(paimon(FieldType.BYTE)).isEqualTo("TINYINT NOT NULL");
    assertThat(paimon(FieldType.INT16)).isEqualTo("SMALLINT NOT NULL");
    assertThat(paimon(FieldType.INT32)).isEqualTo("INT NOT NULL");
    assertThat(paimon(FieldType.INT64)).isEqualTo("BIGINT NOT NULL");
    assertThat(paimon(FieldType.FLOAT)).isEqualTo("FLOAT NOT NULL");
    assertThat(paimon(FieldType.DOUBLE)).isEqualTo("DOUBLE NOT NULL");
    assertThat(paimon(FieldType.DECIMAL)).isEqualTo("DECIMAL(38, 18) NOT NULL");
    assertThat(paimon(FieldType.STRING.withNullable(true))).isEqualTo("STRING");
    assertThat(paimon(FieldType.BYTES)).isEqualTo("BYTES NOT NULL");
    assertThat(paimon(FieldType.DATETIME)).isEqualTo("TIMESTAMP(3) WITH LOCAL TIME ZONE NOT NULL");
    assertThat(paimon(FieldType.iterable(FieldType.INT32.withNullable(true))))
        .isEqualTo("ARRAY<INT> NOT NULL");
    assertThat(paimon(FieldType.map(FieldType.STRING, FieldType.INT64)))
        .isEqualTo("MAP<STRING NOT NULL, BIGINT NOT NULL> NOT NULL");
    assertThat(paimon(FieldType.row(Schema.builder().addNullableInt32Field("a").build())))
        .isEqualTo("ROW<`a` INT> NOT NULL");
    assertThat(paimon(nullable(FixedPrecisionNumeric.of(5, 2)))).isEqualTo("DECIMAL(5, 2)");
    assertThat(paimon(nullable(FixedPrecisionNumeric.of(2)))).isEqualTo("DECIMAL(38, 2)");
    assertThat(paimon(nullable(FixedString.of(3)))).isEqualTo("CHAR(3)");
    assertThat(paimon(nullable(VariableString.of(3)))).isEqualTo("VARCHAR(3)");
    assertThat(paimon(nullable(FixedBytes.of(3)))).isEqualTo("BINARY(3)");
    assertThat(paimon(nullable(VariableBytes.of(3)))).isEqualTo("VARBINARY(3)");
    assertThat(paimon(nullable(EnumerationType.create("A", "B")))).isEqualTo("STRING");
    assertThat(paimon(nullable(SqlTypes.DATE))).isEqualTo("DATE");
    assertThat(paimon(nullable(SqlTypes.TIME))).isEqualTo("TIME(3)");
    assertThat(paimon(nullable(SqlTypes.DATETIME))).isEqualTo("TIMESTAMP(9)");
    assertThat(paimon(nullable(SqlTypes.TIMESTAMP))).isEqualTo("TIMESTAMP(6) WITH LOCAL TIME ZONE");
    assertThat(paimon(nullable(new NanosInstant()))).isEqualTo("TIMESTAMP(9) WITH LOCAL TIME ZONE");
    assertThat(paimon(nullable(Timestamp.of(4)))).isEqualTo("TIMESTAMP(4) WITH LOCAL TIME ZONE");
  }

  @Test
  void refusesABeamTypeWithoutACounterpartByName() {
    FieldType choice =
        FieldType.logicalType(OneOfType.create(Schema.Field.of("x", FieldType.INT32)));
    for (FieldType type :
        new FieldType[] {
          FieldType.logicalType(new NanosDuration()),
          FieldType.logicalType(SqlTypes.UUID),
          choice,
          Foreign.type("beam:logical_type:from_elsewhere:v1", FieldType.INT64)
        }) {
      FieldType nested =
          FieldType.array(FieldType.row(Schema.builder().addField("d", type).build()));
      assertThatThrownBy(() -> paimon(nested))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Field c.element.d is of Beam type ")
          .hasMessageContaining(type.getLogicalType().getIdentifier())
          .hasMessageContaining("which has no counterpart in Paimon.");
    }
    assertThatThrownBy(() -> paimon(FieldType.map(FieldType.BYTES, FieldType.INT32)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Field c is a map with bytes in its keys");
  }

  @Test
  void refusesALengthOrPrecisionThatPaimonDoesNotHave() {
    assertThatThrownBy(() -> paimon(nullable(FixedPrecisionNumeric.of(39, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Field c is of Beam type beam:logical_type:fixed_decimal:v1 of [39, 2], which is");
    assertThatThrownBy(() -> paimon(nullable(FixedString.of(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Field c is of Beam type beam:logical_type:fixed_char:v1 of 0");
  }

  @Test
  void knowsBeamsTypesThatCameThroughAnotherLanguage() {
    RowType type = EveryType.in("parquet").table().rowType();
    Schema foreign = Foreign.schema(BeamSchemas.schema(type));
    assertThat(foreign.getField("day").getType().getLogicalType())
        .isInstanceOf(org.apache.beam.sdk.schemas.logicaltypes.UnknownLogicalType.class);
    assertThat(BeamSchemas.rowType(foreign).asSQLString()).isEqualTo(type.asSQLString());
  }

  @Test
  void makesATableOfASchema() {
    Schema schema =
        Schema.builder()
            .addField(Schema.Field.of("id", FieldType.INT64).withDescription("it's the order"))
            .addNullableArrayField(
                "lines",
                FieldType.row(
                    Schema.of(Schema.Field.of("n", FieldType.INT32).withDescription("it's two"))))
            .build();
    PaimonTable table = BeamSchemas.table("db.t", schema).withPrimaryKeys("id");
    assertThat(table.columns())
        .hasToString(
            "[id BIGINT NOT NULL, lines ARRAY<ROW<`n` INT NOT NULL COMMENT 'it''s two'> NOT NULL>]");
    assertThat(table.columns().get(0).description()).isEqualTo("it's the order");
    assertThat(BeamSchemas.schema(table.rowType())).isEqualTo(schema);
  }

  private static FieldType nullable(LogicalType<?, ?> logical) {
    return FieldType.logicalType(logical).withNullable(true);
  }

  private static Object option(Schema schema, String field) {
    return schema.getField(field).getOptions().getValue("paimon:type");
  }

  private static RowType type(String sql) {
    DataType type = PaimonTable.of("db.t").withColumn("c", sql).rowType().getTypeAt(0);
    return (RowType) type;
  }

  private static FieldType beam(String sql) {
    RowType row = PaimonTable.of("db.t").withColumn("c", sql).rowType();
    return BeamSchemas.schema(row).getField("c").getType();
  }

  private static String paimon(FieldType type) {
    return paimon(Schema.Field.of("c", type));
  }

  private static String paimon(Schema.Field field) {
    return BeamSchemas.rowType(Schema.of(field)).getTypeAt(0).asSQLString();
  }
}
