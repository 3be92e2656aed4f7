package org.playlake.io.paimon.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.memory.MemorySegment;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.table.PaimonRowException;
import org.playlake.io.paimon.table.PaimonTable;

class PaimonToBeamTest {

  @Test
  void givesRowsThatSurviveTheReadersBuffer() {
    EveryType every = EveryType.in("parquet");
    RowType type = every.table().rowType();
    BeamToPaimon there = BeamToPaimon.of(every.schema(), type);
    PaimonToBeam back = SerializableUtils.ensureSerializable(PaimonToBeam.of(type));
    InternalRowSerializer serializer = new InternalRowSerializer(type);
    for (Row row : every.rows()) {
      BinaryRow binary = serializer.toBinaryRow(there.convert(row));
      Row converted = back.convert(binary);
      for (MemorySegment segment : binary.getSegments()) {
        Arrays.fill(segment.getHeapMemory(), (byte) 0xee);
      }
      assertThat(converted.equals(row)).isTrue();
    }
  }

  @Test
  void givesACopyOfBytesThatAreOnTheHeap() {
    byte[] kept = {1, 2};
    Row row = PaimonToBeam.of(type("BYTES")).convert(GenericRow.of((Object) kept));
    kept[0] = 9;
    assertThat(row.getBytes("c")).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void givesTheKindInALastField(RowKind kind) {
    PaimonToBeam converter = PaimonToBeam.of(type("INT")).withRowKind("op");
    assertThat(converter.schema())
        .isEqualTo(Schema.builder().addNullableInt32Field("c").addStringField("op").build());
    Row row = converter.convert(GenericRow.ofKind(kind, 1));
    assertThat(row)
        .isEqualTo(Row.withSchema(converter.schema()).addValues(1, kind.shortString()).build());
    assertThat(BeamToPaimon.withRowKind("op", converter.schema(), type("INT")).convert(row))
        .isEqualTo(GenericRow.ofKind(kind, 1));
  }

  @Test
  void refusesAKindInAColumn() {
    PaimonToBeam converter = PaimonToBeam.of(type("INT"));
    assertThatThrownBy(() -> converter.withRowKind("c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The kind of a row cannot be in the field c: it is one of the columns [c]. Choose"
                + " another name.");
  }

  @Test
  void refusesATypeWithoutACounterpart() {
    RowType type = type("ROW<a VARIANT>");
    assertThatThrownBy(() -> PaimonToBeam.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Column c.a is of type VARIANT");
  }

  @Test
  void refusesNanosecondsThatBeamsMicrosecondsWouldLose() {
    PaimonToBeam converter = PaimonToBeam.of(type("TIMESTAMP(6) WITH LOCAL TIME ZONE"));
    assertThatThrownBy(() -> converter.convert(GenericRow.of(Timestamp.fromEpochMillis(0, 1))))
        .isInstanceOf(PaimonRowException.class)
        .hasMessageStartingWith(
            "Column c cannot hold 1970-01-01T00:00:00.000000001Z: it was written with nanoseconds.");
  }

  @Test
  void readsTimesFarOutsideTheUsualYears() {
    PaimonToBeam converter = PaimonToBeam.of(type("TIMESTAMP(3)"));
    Row row = converter.convert(GenericRow.of(Timestamp.fromEpochMillis(Long.MIN_VALUE)));
    assertThat(row.getLogicalTypeValue("c", LocalDateTime.class))
        .isEqualTo(LocalDateTime.parse("-292275055-05-16T16:47:04.192"));
  }

  @Test
  void readsATableWithoutColumns() {
    assertThat(PaimonToBeam.of(RowType.of()).convert(new GenericRow(0)).getFieldCount()).isZero();
  }

  @Test
  void readsAMapWithEveryEntry() {
    PaimonToBeam converter = PaimonToBeam.of(type("MULTISET<INT>"));
    assertThat(converter.schema().getField("c").getType().getMapValueType())
        .isEqualTo(FieldType.INT32);
    Row row =
        converter.convert(GenericRow.of(new org.apache.paimon.data.GenericMap(Map.of(1, 2, 3, 4))));
    assertThat(row.<Integer, Integer>getMap("c")).isEqualTo(Map.of(1, 2, 3, 4));
  }

  private static RowType type(String sql) {
    return PaimonTable.of("db.t").withColumn("c", sql).rowType();
  }
}
