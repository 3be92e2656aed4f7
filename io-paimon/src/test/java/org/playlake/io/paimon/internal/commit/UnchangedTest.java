package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.read.LakeTable.NAME;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.maintain.DeletedRows;
import org.playlake.io.paimon.read.LakeTable;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonReadState;

/** What counts as a change of what was read, of a table partitioned by day. */
class UnchangedTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void rowsOfOtherPartitionsAreNoChange() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1), row(2, "bob", 2));
    table.write(row(3, "cyd", 3));

    assertUnchanged(1, List.of(day("1"), day("2")));
    assertChanged(
        1, "partition {day=3} of table db.people in snapshot 2", List.of(day("1"), day("3")));
  }

  @Test
  void anyRowsAreAChangeOfTheWholeTable() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    assertUnchanged(1, List.of());
    table.write(IntStream.range(0, 5).mapToObj(i -> row(i, "x", i)).toArray(InternalRow[]::new));

    assertChanged(
        1, "partitions {day=0}, {day=1}, {day=2} and 2 more of table db.people", List.of());
  }

  @Test
  void aPartitionThatWasEmptyOrNullIsHeldTooAndOneThatWasEmptied() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    Map<String, String> noDay = new HashMap<>();
    noDay.put("day", null);
    assertUnchanged(0, List.of(noDay));
    table.write(GenericRow.of(2L, null, null));

    assertChanged(1, "partition {day=null} of table db.people in snapshot 2", List.of(noDay));
    table.open().newBatchWriteBuilder().newCommit().truncatePartitions(List.of(Map.of("day", "1")));
    assertChanged(2, "partition {day=1} of table db.people in snapshot 3", List.of(day("1")));
  }

  @Test
  void aCompactionIsNoChangeAndHidesNone() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("num-sorted-run.compaction-trigger", "99"));
    table.write(row(1, "ann", 1));
    table.write(row(1, "bob", 1));
    table.compact();

    assertUnchanged(2, List.of());
    table.write(row(2, "cyd", 1));
    table.compact();
    assertChanged(2, "table db.people in snapshot 4", List.of());
    assertUnchanged(4, List.of());
  }

  @Test
  void aRowThatSparkOrFlinkMarksAsDeletedIsAChange() throws Exception {
    LakeTable table =
        LakeTable.appended(warehouse, Map.of("bucket", "-1", "deletion-vectors.enabled", "true"));
    table.write(row(1, "ann", 0), row(2, "bob", 0), row(3, "cyd", 1));
    DataSplit split =
        (DataSplit)
            table
                .open()
                .newReadBuilder()
                .withPartitionFilter(Map.of("day", "0"))
                .newScan()
                .plan()
                .splits()
                .get(0);
    DeletedRows.delete(table.open(), split.dataFiles().get(0), 1);

    assertChanged(1, "partition {day=0} of table db.people in snapshot 2", List.of(day("0")));
    assertUnchanged(1, List.of(day("1")));
  }

  @Test
  void aRowThatIsMarkedAsDeletedIsAChangeThoughNoFileOfItsPartitionIs() throws Exception {
    LakeTable table =
        LakeTable.create(
            warehouse,
            Schema.newBuilder()
                .column("id", DataTypes.BIGINT())
                .column("name", DataTypes.STRING())
                .column("day", DataTypes.INT())
                .partitionKeys("day")
                .primaryKey("day", "id")
                .option("bucket", "1")
                .option("deletion-vectors.enabled", "true"));
    table.write(row(1, "ann", 1), row(2, "bob", 1));
    long read = table.newest();
    table.write(row(RowKind.DELETE, 1, "ann", 1));

    assertChanged(read, "partition {day=1} of table db.people", List.of(day("1")));
    assertUnchanged(read, List.of(day("2")));
  }

  @Test
  void aSnapshotThatHasExpiredIsAChange() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    table.write(row(2, "bob", 2));
    table.write(row(3, "cyd", 3));
    table.expireAllBut(1);

    assertUnchanged(3, List.of(day("1")));
    assertChanged(
        2,
        "snapshot 2 of table db.people, which this one was made from, is gone",
        List.of(day("1")));
  }

  @Test
  void aTableThatIsStillMissingIsNoChangeAndOneThatIsGoneOrCameIs() throws Exception {
    assertUnchanged(0, List.of());
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    assertUnchanged(0, List.of());
    table.write(row(1, "ann", 1));
    assertChanged(0, "in snapshot 1, by commit user ", List.of());
    assertUnchanged(0, List.of(day("2")));
    warehouse.catalog().dropTable(Identifier.fromString(NAME), false);
    assertChanged(1, "it dropped table db.people", List.of());
  }

  private static Map<String, String> day(String day) {
    return Map.of("day", day);
  }

  private void assertUnchanged(long snapshot, List<Map<String, String>> partitions) {
    assertThatCode(() -> check(snapshot, partitions)).doesNotThrowAnyException();
  }

  private void assertChanged(long snapshot, String what, List<Map<String, String>> partitions) {
    assertThatThrownBy(() -> check(snapshot, partitions))
        .isInstanceOf(CommitConflictException.class)
        .hasMessageStartingWith("Another run was there first: ")
        .hasMessageContaining(what);
  }

  private void check(long snapshot, List<Map<String, String>> partitions) throws Exception {
    try (OpenCatalog catalog = CatalogOptions.of(warehouse.options()).open()) {
      new Unchanged(catalog).check(List.of(new PaimonReadState(NAME, snapshot, partitions)));
    }
  }
}
