package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.SourceTestUtils;
import org.apache.paimon.catalog.Identifier;
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
import org.playlake.io.paimon.internal.follow.ContinuousMark;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.internal.read.TableSource;
import org.playlake.io.paimon.read.LakeTable;

/** Reads of a table whose columns change: what comes out is in the table, or the read says why. */
class ChangedColumnsReadTest {

  private static final long WIDE = 3_000_000_000L;

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aColumnThatWasWidenedIsNotCutOff(boolean keyed) throws Exception {
    LakeTable table = table(keyed, Map.of());
    table.write(row(1, 5));
    try (Followed read = new Followed(follow("li"))) {
      assertThat(read.rest()).containsExactly("+I1|5");
      alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
      table.write(row(2, WIDE));
      read.waitForPoll();
      assertThatThrownBy(read::rest)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Table db.people has changed since the pipeline was built")
          .hasMessageContaining("column v was INT and is BIGINT now in snapshot 2")
          .hasMessageContaining("startingAfter(..)");
    }
    try (Followed anew = new Followed(follow("ll", "id", "v").startingAfter(0))) {
      assertThat(anew.rest()).containsExactly("+I1|5", "+I2|3000000000");
    }
    try (Followed others = new Followed(follow("l", "id").startingAfter(0))) {
      assertThat(others.rest()).containsExactly("+I1", "+I2");
    }
  }

  @Test
  void aColumnThatWasNarrowedIsGivenAsItWasBuilt() throws Exception {
    LakeTable table = table(true, Map.of());
    alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
    table.write(row(1, WIDE));
    try (Followed read = new Followed(follow("ll").withFilter("v > 6"))) {
      assertThat(read.rest()).containsExactly("+I1|3000000000");
      alter(SchemaChange.updateColumnType("v", DataTypes.INT()));
      table.write(row(2, 6), row(3, 7));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I3|7");
      read.resume();
      table.write(row(4, 8));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I4|8");
    }
    assertThatThrownBy(() -> new Followed(follow("li").startingAfter(0)).rest())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has changed since rows were committed in snapshot 1")
        .hasMessageContaining("column v was BIGINT and is INT now");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aColumnIsFoundUnderAnotherName(boolean keyed) throws Exception {
    LakeTable table = table(keyed, Map.of());
    table.write(row(1, 5));
    try (Followed read = new Followed(follow("li").withFilter("v > 4"));
        Followed filtered = new Followed(follow("l", "id").withFilter("v > 4"))) {
      assertThat(read.rest()).containsExactly("+I1|5");
      assertThat(filtered.rest()).containsExactly("+I1");
      alter(SchemaChange.renameColumn("v", "w"), SchemaChange.addColumn("v", DataTypes.INT()));
      table.write(append(row(2, 3), 9), append(row(3, 6), 0));
      read.waitForPoll();
      filtered.waitForPoll();
      assertThat(read.rest()).containsExactly("+I3|6");
      assertThat(filtered.rest()).containsExactly("+I3");
    }
  }

  @Test
  void aColumnThatIsGoneIsNotNull() throws Exception {
    LakeTable table = table(false, Map.of());
    table.write(row(1, 5));
    try (Followed read = new Followed(follow("li"));
        Followed filtered = new Followed(follow("l", "id").withFilter("v > 0"));
        Followed others = new Followed(follow("l", "id"))) {
      assertThat(read.rest()).hasSize(1);
      assertThat(filtered.rest()).hasSize(1);
      assertThat(others.rest()).hasSize(1);
      alter(SchemaChange.dropColumn("v"));
      table.write(without(row(2, 5)));
      for (Followed each : List.of(read, filtered)) {
        each.waitForPoll();
        assertThatThrownBy(each::rest).hasMessageContaining("column v was dropped in snapshot 2");
      }
      others.waitForPoll();
      assertThat(others.rest()).containsExactly("+I2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "STRING"})
  void aColumnThatWasDroppedAndAddedAgainIsAnother(String type) throws Exception {
    LakeTable table = table(true, Map.of());
    table.write(row(1, 5));
    try (Followed read = new Followed(follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      alter(SchemaChange.dropColumn("v"));
      boolean number = type.equals("INT");
      alter(SchemaChange.addColumn("v", number ? DataTypes.INT() : DataTypes.STRING()));
      Object value = number ? (Object) 6 : BinaryString.fromString("six");
      table.write(append(without(row(2, 5)), value));
      read.waitForPoll();
      assertThatThrownBy(read::rest)
          .hasMessageContaining("column v was dropped, and another one of that name,")
          .hasMessageContaining("where it was INT, was added");
    }
  }

  @Test
  void aColumnThatIsNewStaysAway() throws Exception {
    LakeTable table = table(true, Map.of());
    table.write(row(1, 5));
    TableSource<String> batch = source(read("li"));
    try (Followed read = new Followed(follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      alter(SchemaChange.addColumn("w", DataTypes.INT()));
      table.write(append(row(2, 6), 7));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I2|6");
    }
    assertThat(rows(batch)).containsExactlyInAnyOrder("+I1|5", "+I2|6");
    try (Followed anew = new Followed(follow("li", "id", "w").startingAfter(0))) {
      assertThat(anew.rest()).containsExactly("+I1|null", "+I2|7");
    }
  }

  @Test
  void aValueThatMayBeMissingNowIsNotLetInto() throws Exception {
    LakeTable table =
        LakeTable.create(
            warehouse,
            Schema.newBuilder()
                .column("id", DataTypes.BIGINT())
                .column("v", DataTypes.INT().notNull()));
    table.write(row(1, 5));
    try (Followed read = new Followed(follow("li", "id", "v"))) {
      assertThat(read.rest()).hasSize(1);
      alter(SchemaChange.updateColumnNullability("v", true));
      table.write(row(2, null));
      read.waitForPoll();
      assertThatThrownBy(read::rest).hasMessageContaining("column v was NOT NULL and is nullable");
    }
  }

  @Test
  void aRowReplacedAfterItsColumnsChangedIsTakenAwayAsItIsNow() throws Exception {
    LakeTable table = table(true, Map.of("sequence.field", "v", "write-only", "true"));
    table.write(row(1, 5));
    try (Followed read = new Followed(follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      alter(SchemaChange.renameColumn("v", "w"));
      table.overwrite(row(2, 6));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("-D1|5", "+I2|6");
    }
  }

  @Test
  void fieldsWithinColumnsAreHeldTooTheSameWay() throws Exception {
    LakeTable table = nested();
    table.write(nested(1, GenericRow.of(5, BinaryString.fromString("x")), 7L, 8));
    try (Followed read = new Followed(nestedRead())) {
      assertThat(read.rest()).containsExactly("1 5x 7 8");
      alter(
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
        alter(SchemaChange.dropColumn(path));
        table.write(nested(2, GenericRow.of(5), 7L, 8));
      } else {
        alter(SchemaChange.updateColumnType(path, DataTypes.BIGINT(), true));
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

  @Test
  void aCheckpointIsGoneOnWithByAPipelineOfNewColumns() throws Exception {
    LakeTable table = table(true, Map.of());
    table.write(row(1, 5), row(2, 6));
    ContinuousMark mark;
    try (Followed read = new Followed(follow("li"))) {
      assertThat(read.next(1)).containsExactly("+I1|5");
      mark = read.mark();
    }
    alter(SchemaChange.addColumn("w", DataTypes.INT()));
    try (Followed read = new Followed(follow("li", "id", "w"), mark)) {
      table.write(append(row(3, 7), 8));
      assertThat(read.rest()).containsExactly("+I2|null", "+I3|8");
    }
    alter(SchemaChange.updateColumnType("v", DataTypes.SMALLINT()));
    try (Followed read = new Followed(follow("li"), mark)) {
      assertThatThrownBy(read::rest).hasMessageContaining("v was INT and is SMALLINT now");
    }
  }

  @Test
  void aBoundedReadHoldsTheTableAgainstWhatItWasBuiltFor() throws Exception {
    LakeTable table = table(true, Map.of());
    table.write(row(1, 5));
    alter(SchemaChange.addColumn("w", DataTypes.INT()));
    TableSource<String> built = source(read("li", "id", "v"));
    TableSource<String> late = source(read("li", "id", "v"));
    alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
    assertThat(rows(built)).containsExactly("+I1|5");
    TableSource<String> wide = source(read("ll", "id", "v").withFilter("v > 4"));
    table.write(append(row(2, WIDE), null));
    TableSource<String> early = source(read("li", "id", "v").withSnapshot(1));
    assertThat(rows(wide)).containsExactlyInAnyOrder("+I1|5", "+I2|3000000000");
    assertThat(rows(early)).containsExactly("+I1|5");
    assertThatThrownBy(() -> rows(late)).hasMessageContaining("column v was INT and is BIGINT now");
  }

  @Test
  void changesOfEarlierSnapshotsComeOutInTheColumnsOfTheLast() throws Exception {
    LakeTable table = table(true, Map.of("write-only", "true"));
    table.write(row(1, 5));
    alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
    table.write(row(2, WIDE));
    assertThat(changes("ll", 0, 2)).containsExactly("+I1|5", "+I2|3000000000");
    alter(SchemaChange.updateColumnType("v", DataTypes.INT()));
    table.write(row(3, 7));
    assertThatThrownBy(() -> changes("li", 1, 3))
        .hasMessageContaining("has changed since rows were committed in snapshot 2")
        .hasMessageContaining("column v was BIGINT and is INT now");
    assertThat(changes("li", 2, 3)).containsExactly("+I3|7");
    alter(SchemaChange.dropColumn("v"), SchemaChange.addColumn("v", DataTypes.INT()));
    table.write(row(4, 8));
    assertThat(changes("li", 2, 4)).containsExactly("+I3|null", "+I4|8");
  }

  @Test
  void aTableOfTheSameNameIsNotTakenForTheOneThatWas() throws Exception {
    LakeTable table = table(true, Map.of());
    table.write(row(1, 5));
    TableSource<String> built = source(read("li"));
    try (Followed read = new Followed(follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      warehouse.catalog().dropTable(Identifier.fromString(LakeTable.NAME), false);
      LakeTable again = table(true, Map.of());
      again.write(row(8, 5));
      again.write(row(9, 5));
      read.resume();
      assertThatThrownBy(read::rest).hasMessageContaining("was dropped and created again");
    }
    assertThatThrownBy(() -> rows(built)).hasMessageContaining("was dropped and created again");
  }

  private List<String> changes(String letters, long after, long last) throws Exception {
    return rows(source(read(letters).withChangesBetween(after, last)));
  }

  private LakeTable table(boolean keyed, Map<String, String> options) throws Exception {
    Schema.Builder schema =
        Schema.newBuilder().column("id", DataTypes.BIGINT()).column("v", DataTypes.INT());
    return LakeTable.create(
        warehouse,
        (keyed ? schema.primaryKey("id").option("bucket", "1") : schema).options(options));
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

  private static InternalRow row(long id, Object value) {
    return GenericRow.of(id, value);
  }

  private static InternalRow append(InternalRow row, Object last) {
    GenericRow all = (GenericRow) row;
    GenericRow longer = new GenericRow(all.getFieldCount() + 1);
    for (int i = 0; i < all.getFieldCount(); i++) {
      longer.setField(i, all.getField(i));
    }
    longer.setField(all.getFieldCount(), last);
    return longer;
  }

  private static InternalRow without(InternalRow row) {
    return GenericRow.of(row.getLong(0));
  }

  private void alter(SchemaChange... changes) throws Exception {
    for (SchemaChange change : changes) {
      warehouse.catalog().alterTable(Identifier.fromString(LakeTable.NAME), List.of(change), false);
    }
  }

  /** Columns are shown by a letter each: l for a long, i for an int. */
  private ReadPaimon<String> read(String letters, String... columns) {
    ReadPaimon<String> read =
        PaimonIO.<String>read(row -> text(row, letters))
            .withCatalogOptions(warehouse.options())
            .from(LakeTable.NAME)
            .withCoder(StringUtf8Coder.of());
    return columns.length == 0 ? read : read.withColumns(columns);
  }

  private ReadPaimon<String> follow(String letters, String... columns) {
    return read(letters, columns).continuously();
  }

  private static TableSource<String> source(ReadPaimon<String> read) {
    ReadSettings settings = ReadCheck.settings(read);
    return new TableSource<>(
        new SplitReading<>(
            settings,
            read.elements().of(settings.columns().wanted(), null, read.coder(), null).function(),
            StringUtf8Coder.of(),
            Long.MAX_VALUE));
  }

  private static List<String> rows(TableSource<String> source) throws Exception {
    return SourceTestUtils.readFromSource(source, PipelineOptionsFactory.create());
  }

  private static String text(InternalRow row, String letters) {
    StringBuilder text = new StringBuilder(row.getRowKind().shortString());
    for (int i = 0; i < letters.length(); i++) {
      text.append(i == 0 ? "" : "|");
      if (row.isNullAt(i)) {
        text.append("null");
      } else {
        text.append(letters.charAt(i) == 'l' ? row.getLong(i) : row.getInt(i));
      }
    }
    return text.toString();
  }
}
