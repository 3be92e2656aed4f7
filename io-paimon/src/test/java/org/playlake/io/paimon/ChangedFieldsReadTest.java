package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericMap;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.read.LakeTable;

/** Reads of a table with fields within its columns, in rows, arrays and maps, that change. */
class ChangedFieldsReadTest {

  private static final long WIDE = 3_000_000_000L;

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final ChangingTable changing = new ChangingTable(warehouse);

  @Test
  void fieldsWithinColumnsAreHeldTooTheSameWay() throws Exception {
    LakeTable table = nested();
    table.write(nested(1, GenericRow.of(5, BinaryString.fromString("x")), 7L, 8));
    try (Followed read = new Followed(nestedRead())) {
      assertThat(read.rest()).containsExactly("1 5x 7 8");
      changing.alter(
          SchemaChange.renameColumn(new String[] {"r", "a"}, "aa"),
          SchemaChange.addColumn(
              new String[] {"r", "c"}, DataTypes.INT(), null, SchemaChange.Move.first("c")),
          SchemaChange.updateColumnType(new String[] {"l", "element"}, DataTypes.INT(), true));
      table.write(nested(2, GenericRow.of(0, 6, BinaryString.fromString("y")), 9, 10));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("2 6y 9 10");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"r.a", "m.value", "r.b"})
  void fieldsWithinColumnsAreNotCutOffEither(String field) throws Exception {
    LakeTable table = nested();
    table.write(nested(1, GenericRow.of(5, BinaryString.fromString("x")), 7L, 8));
    try (Followed read = new Followed(nestedRead())) {
      assertThat(read.rest()).hasSize(1);
      String[] path = field.split("\\.");
      if (field.equals("r.b")) {
        changing.alter(SchemaChange.dropColumn(path));
        table.write(nested(2, GenericRow.of(5), 7L, 8));
      } else {
        changing.alter(SchemaChange.updateColumnType(path, DataTypes.BIGINT(), true));
        boolean row = field.equals("r.a");
        table.write(
            nested(
                2,
                GenericRow.of(row ? (Object) WIDE : 5, BinaryString.fromString("x")),
                7L,
                row ? (Object) 8 : WIDE));
      }
      read.waitForPoll();
      assertThatThrownBy(read::rest)
          .hasMessageContaining(
              field.equals("r.b")
                  ? "column r.b was dropped"
                  : "column " + field + " was INT and is BIGINT now");
    }
  }

  private LakeTable nested() throws Exception {
    return LakeTable.create(
        warehouse,
        Schema.newBuilder()
            .column("id", DataTypes.BIGINT())
            .column(
                "r",
                DataTypes.ROW(
                    DataTypes.FIELD(1, "a", DataTypes.INT()),
                    DataTypes.FIELD(2, "b", DataTypes.STRING())))
            .column("l", DataTypes.ARRAY(DataTypes.BIGINT()))
            .column("m", DataTypes.MAP(DataTypes.STRING(), DataTypes.INT())));
  }

  private static InternalRow nested(long id, GenericRow row, Object element, Object value) {
    return GenericRow.of(
        id,
        row,
        new GenericArray(new Object[] {element}),
        new GenericMap(Map.of(BinaryString.fromString("k"), value)));
  }

  private ReadPaimon<String> nestedRead() {
    return PaimonIO.<String>read(
            row ->
                row.getLong(0)
                    + " "
                    + row.getRow(1, 2).getInt(0)
                    + row.getRow(1, 2).getString(1)
                    + " "
                    + row.getArray(2).getLong(0)
                    + " "
                    + row.getMap(3).valueArray().getInt(0))
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withCoder(StringUtf8Coder.of())
        .continuously();
  }
}
