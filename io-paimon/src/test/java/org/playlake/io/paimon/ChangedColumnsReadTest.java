package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.internal.follow.ContinuousMark;
import org.playlake.io.paimon.internal.read.TableSource;
import org.playlake.io.paimon.read.LakeTable;

/** Reads of a table whose columns change: what comes out is in the table, or the read says why. */
class ChangedColumnsReadTest {

  private static final long WIDE = 3_000_000_000L;

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final ChangingTable changing = new ChangingTable(warehouse);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aColumnThatWasWidenedIsNotCutOff(boolean keyed) throws Exception {
    LakeTable table = changing.table(keyed, Map.of());
    table.write(ChangingTable.row(1, 5));
    try (Followed read = new Followed(changing.follow("li"))) {
      assertThat(read.rest()).containsExactly("+I1|5");
      changing.alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
      table.write(ChangingTable.row(2, WIDE));
      read.waitForPoll();
      assertThatThrownBy(read::rest)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Table db.people has changed since the pipeline was built")
          .hasMessageContaining("column v was INT and is BIGINT now in snapshot 2")
          .hasMessageContaining("startingAfter(..)");
    }
    try (Followed anew = new Followed(changing.follow("ll", "id", "v").startingAfter(0))) {
      assertThat(anew.rest()).containsExactly("+I1|5", "+I2|3000000000");
    }
    try (Followed others = new Followed(changing.follow("l", "id").startingAfter(0))) {
      assertThat(others.rest()).containsExactly("+I1", "+I2");
    }
  }

  @Test
  void aColumnThatWasNarrowedIsGivenAsItWasBuilt() throws Exception {
    LakeTable table = changing.table(true, Map.of());
    changing.alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
    table.write(ChangingTable.row(1, WIDE));
    try (Followed read = new Followed(changing.follow("ll").withFilter("v > 6"))) {
      assertThat(read.rest()).containsExactly("+I1|3000000000");
      changing.alter(SchemaChange.updateColumnType("v", DataTypes.INT()));
      table.write(ChangingTable.row(2, 6), ChangingTable.row(3, 7));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I3|7");
      read.resume();
      table.write(ChangingTable.row(4, 8));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I4|8");
    }
    assertThatThrownBy(() -> new Followed(changing.follow("li").startingAfter(0)).rest())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has changed since rows were committed in snapshot 1")
        .hasMessageContaining("column v was BIGINT and is INT now");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aColumnIsFoundUnderAnotherName(boolean keyed) throws Exception {
    LakeTable table = changing.table(keyed, Map.of());
    table.write(ChangingTable.row(1, 5));
    try (Followed read = new Followed(changing.follow("li").withFilter("v > 4"));
        Followed filtered = new Followed(changing.follow("l", "id").withFilter("v > 4"))) {
      assertThat(read.rest()).containsExactly("+I1|5");
      assertThat(filtered.rest()).containsExactly("+I1");
      changing.alter(
          SchemaChange.renameColumn("v", "w"), SchemaChange.addColumn("v", DataTypes.INT()));
      table.write(
          ChangingTable.append(ChangingTable.row(2, 3), 9),
          ChangingTable.append(ChangingTable.row(3, 6), 0));
      read.waitForPoll();
      filtered.waitForPoll();
      assertThat(read.rest()).containsExactly("+I3|6");
      assertThat(filtered.rest()).containsExactly("+I3");
    }
  }

  @Test
  void aColumnThatIsGoneIsNotNull() throws Exception {
    LakeTable table = changing.table(false, Map.of());
    table.write(ChangingTable.row(1, 5));
    try (Followed read = new Followed(changing.follow("li"));
        Followed filtered = new Followed(changing.follow("l", "id").withFilter("v > 0"));
        Followed others = new Followed(changing.follow("l", "id"))) {
      assertThat(read.rest()).hasSize(1);
      assertThat(filtered.rest()).hasSize(1);
      assertThat(others.rest()).hasSize(1);
      changing.alter(SchemaChange.dropColumn("v"));
      table.write(ChangingTable.without(ChangingTable.row(2, 5)));
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
    LakeTable table = changing.table(true, Map.of());
    table.write(ChangingTable.row(1, 5));
    try (Followed read = new Followed(changing.follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      changing.alter(SchemaChange.dropColumn("v"));
      boolean number = type.equals("INT");
      changing.alter(SchemaChange.addColumn("v", number ? DataTypes.INT() : DataTypes.STRING()));
      Object value = number ? (Object) 6 : BinaryString.fromString("six");
      table.write(ChangingTable.append(ChangingTable.without(ChangingTable.row(2, 5)), value));
      read.waitForPoll();
      assertThatThrownBy(read::rest)
          .hasMessageContaining("column v was dropped, and another one of that name,")
          .hasMessageContaining("where it was INT, was added");
    }
  }

  @Test
  void aColumnThatIsNewStaysAway() throws Exception {
    LakeTable table = changing.table(true, Map.of());
    table.write(ChangingTable.row(1, 5));
    TableSource<String> batch = ChangingTable.source(changing.read("li"));
    try (Followed read = new Followed(changing.follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      changing.alter(SchemaChange.addColumn("w", DataTypes.INT()));
      table.write(ChangingTable.append(ChangingTable.row(2, 6), 7));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I2|6");
    }
    assertThat(ChangingTable.rows(batch)).containsExactlyInAnyOrder("+I1|5", "+I2|6");
    try (Followed anew = new Followed(changing.follow("li", "id", "w").startingAfter(0))) {
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
    table.write(ChangingTable.row(1, 5));
    try (Followed read = new Followed(changing.follow("li", "id", "v"))) {
      assertThat(read.rest()).hasSize(1);
      changing.alter(SchemaChange.updateColumnNullability("v", true));
      table.write(ChangingTable.row(2, null));
      read.waitForPoll();
      assertThatThrownBy(read::rest).hasMessageContaining("column v was NOT NULL and is nullable");
    }
  }

  @Test
  void aRowReplacedAfterItsColumnsChangedIsTakenAwayAsItIsNow() throws Exception {
    LakeTable table = changing.table(true, Map.of("sequence.field", "v", "write-only", "true"));
    table.write(ChangingTable.row(1, 5));
    try (Followed read = new Followed(changing.follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      changing.alter(SchemaChange.renameColumn("v", "w"));
      table.overwrite(ChangingTable.row(2, 6));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("-D1|5", "+I2|6");
    }
  }

  @Test
  void aCheckpointIsGoneOnWithByAPipelineOfNewColumns() throws Exception {
    LakeTable table = changing.table(true, Map.of());
    table.write(ChangingTable.row(1, 5), ChangingTable.row(2, 6));
    ContinuousMark mark;
    try (Followed read = new Followed(changing.follow("li"))) {
      assertThat(read.next(1)).containsExactly("+I1|5");
      mark = read.mark();
    }
    changing.alter(SchemaChange.addColumn("w", DataTypes.INT()));
    try (Followed read = new Followed(changing.follow("li", "id", "w"), mark)) {
      table.write(ChangingTable.append(ChangingTable.row(3, 7), 8));
      assertThat(read.rest()).containsExactly("+I2|null", "+I3|8");
    }
    changing.alter(SchemaChange.updateColumnType("v", DataTypes.SMALLINT()));
    try (Followed read = new Followed(changing.follow("li"), mark)) {
      assertThatThrownBy(read::rest).hasMessageContaining("v was INT and is SMALLINT now");
    }
  }

  @Test
  void aBoundedReadHoldsTheTableAgainstWhatItWasBuiltFor() throws Exception {
    LakeTable table = changing.table(true, Map.of());
    table.write(ChangingTable.row(1, 5));
    changing.alter(SchemaChange.addColumn("w", DataTypes.INT()));
    TableSource<String> built = ChangingTable.source(changing.read("li", "id", "v"));
    TableSource<String> late = ChangingTable.source(changing.read("li", "id", "v"));
    changing.alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
    assertThat(ChangingTable.rows(built)).containsExactly("+I1|5");
    TableSource<String> wide =
        ChangingTable.source(changing.read("ll", "id", "v").withFilter("v > 4"));
    table.write(ChangingTable.append(ChangingTable.row(2, WIDE), null));
    TableSource<String> early =
        ChangingTable.source(changing.read("li", "id", "v").withSnapshot(1));
    assertThat(ChangingTable.rows(wide)).containsExactlyInAnyOrder("+I1|5", "+I2|3000000000");
    assertThat(ChangingTable.rows(early)).containsExactly("+I1|5");
    assertThatThrownBy(() -> ChangingTable.rows(late))
        .hasMessageContaining("column v was INT and is BIGINT now");
  }

  @Test
  void changesOfEarlierSnapshotsComeOutInTheColumnsOfTheLast() throws Exception {
    LakeTable table = changing.table(true, Map.of("write-only", "true"));
    table.write(ChangingTable.row(1, 5));
    changing.alter(SchemaChange.updateColumnType("v", DataTypes.BIGINT()));
    table.write(ChangingTable.row(2, WIDE));
    assertThat(changing.changes("ll", 0, 2)).containsExactly("+I1|5", "+I2|3000000000");
    changing.alter(SchemaChange.updateColumnType("v", DataTypes.INT()));
    table.write(ChangingTable.row(3, 7));
    assertThatThrownBy(() -> changing.changes("li", 1, 3))
        .hasMessageContaining("has changed since rows were committed in snapshot 2")
        .hasMessageContaining("column v was BIGINT and is INT now");
    assertThat(changing.changes("li", 2, 3)).containsExactly("+I3|7");
    changing.alter(SchemaChange.dropColumn("v"), SchemaChange.addColumn("v", DataTypes.INT()));
    table.write(ChangingTable.row(4, 8));
    assertThat(changing.changes("li", 2, 4)).containsExactly("+I3|null", "+I4|8");
  }

  @Test
  void aTableOfTheSameNameIsNotTakenForTheOneThatWas() throws Exception {
    LakeTable table = changing.table(true, Map.of());
    table.write(ChangingTable.row(1, 5));
    TableSource<String> built = ChangingTable.source(changing.read("li"));
    try (Followed read = new Followed(changing.follow("li"))) {
      assertThat(read.rest()).hasSize(1);
      warehouse.catalog().dropTable(Identifier.fromString(LakeTable.NAME), false);
      LakeTable again = changing.table(true, Map.of());
      again.write(ChangingTable.row(8, 5));
      again.write(ChangingTable.row(9, 5));
      read.resume();
      assertThatThrownBy(read::rest).hasMessageContaining("was dropped and created again");
    }
    assertThatThrownBy(() -> ChangingTable.rows(built))
        .hasMessageContaining("was dropped and created again");
  }
}
