package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.paimon.Snapshot;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.read.LakeTable;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.PaimonVersion;

/** State and rows of tables, read without a pipeline. */
class TableStateTest {
  private static final int MAY_7 = 19850;

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void aPartitionIsItsValuesInTheOrderOfTheKeysAndWhatItsFilesHold() throws Exception {
    LakeTable table = twoKeys();
    table.write(row(1, MAY_7, "a"), row(2, MAY_7, "a"), row(3, MAY_7 + 1, null));
    table.write(row(4, MAY_7, "a"), row(5, null, ""));

    List<PaimonPartition> found = partitions(List.of());
    assertThat(found)
        .extracting(each -> each.values().toString(), PaimonPartition::rows, PaimonPartition::files)
        .containsExactlyInAnyOrder(
            tuple("{day=2024-05-07, part=a}", 3L, 2L),
            tuple("{day=2024-05-08, part=null}", 1L, 1L),
            tuple("{day=null, part=}", 1L, 1L));
    assertThat(found).allSatisfy(each -> assertThat(each.bytes()).isPositive());
  }

  @Test
  void whatIsSaidOfAPartitionFindsItAgain() throws Exception {
    LakeTable table = twoKeys();
    table.write(row(1, MAY_7, "a"), row(2, null, ""), row(3, MAY_7, null), row(4, null, "b"));

    for (PaimonPartition each : partitions(List.of())) {
      assertThat(partitions(List.of(each.values()))).containsExactly(each);
    }
  }

  @Test
  void onlyPartitionsThatMatchOneOfThoseAskedForAreGiven() throws Exception {
    LakeTable table = twoKeys();
    table.write(row(1, MAY_7, "a"), row(2, MAY_7, "b"), row(3, MAY_7 + 1, "a"), row(4, null, "c"));

    assertThat(values(List.of(Map.of("day", "2024-05-07"))))
        .containsExactlyInAnyOrder("{day=2024-05-07, part=a}", "{day=2024-05-07, part=b}");
    assertThat(values(List.of(Map.of("part", "a"), Map.of("day", "2024-05-08"))))
        .containsExactlyInAnyOrder("{day=2024-05-07, part=a}", "{day=2024-05-08, part=a}");
    Map<String, String> noDay = new HashMap<>();
    noDay.put("day", null);
    assertThat(values(List.of(noDay))).containsExactly("{day=null, part=c}");
    assertThat(values(List.of(Map.of("day", "2024-05-09")))).isEmpty();
  }

  @Test
  void thousandsOfPartitionsCanBeAskedForAtOnce() throws Exception {
    LakeTable table = twoKeys();
    table.write(row(1, MAY_7, "a"), row(2, MAY_7, "20001"));

    List<Map<String, String>> many =
        IntStream.range(0, 20_000)
            .mapToObj(i -> Map.of("day", "2024-05-07", "part", Integer.toString(i + 1_000)))
            .toList();
    assertThat(values(many)).containsExactly("{day=2024-05-07, part=20001}");
  }

  @Test
  void aValueThatTheKeyCannotHaveIsRefused() throws Exception {
    twoKeys();

    assertThatThrownBy(() -> partitions(List.of(Map.of("day", "yesterday"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Table db.people has no partition day=yesterday");
  }

  @Test
  void partitionsOfAnEarlierSnapshotAreThoseItHad() throws Exception {
    LakeTable table = twoKeys();
    table.write(row(1, MAY_7, "a"), row(2, MAY_7 + 1, "a"));
    table.overwrite(row(3, MAY_7, "a"));
    table.open().newBatchWriteBuilder().newCommit().truncateTable();

    assertThat(partitions(List.of())).isEmpty();
    assertThat(
            PaimonTables.partitions(
                warehouse.options(), LakeTable.NAME, List.of(Map.of("part", "a")), 1))
        .hasSize(2);
    assertThatThrownBy(
            () -> PaimonTables.partitions(warehouse.options(), LakeTable.NAME, List.of(), 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Table db.people has no snapshot 9: its snapshots are 1 to 3.");
  }

  @Test
  void aTableWithoutPartitionsIsOneWithoutValues() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of());
    table.write(LakeTable.row(1, "ann", 1));

    assertThat(values(List.of())).containsExactly("{}");
  }

  @Test
  void whatIsNotThereHasNoPartitionsAndNoSnapshotAndIsNotMade(@TempDir Path folder)
      throws Exception {
    Path missing = folder.resolve("lake");
    Map<String, String> nowhere = Map.of("warehouse", missing.toString());
    assertThat(PaimonTables.newest(nowhere, "db.t")).isEmpty();
    assertThat(PaimonTables.partitions(nowhere, "db.t", List.of())).isEmpty();
    assertThat(Files.exists(missing)).isFalse();

    twoKeys();
    assertThat(PaimonTables.newest(warehouse.options(), "db.other")).isEmpty();
    assertThat(PaimonTables.partitions(warehouse.options(), "db.other", List.of())).isEmpty();
    assertThat(PaimonTables.newest(warehouse.options(), LakeTable.NAME)).isEmpty();
    assertThat(partitions(List.of())).isEmpty();
  }

  @Test
  void theNewestSnapshotIsThatOfACommitAndNotOfACompaction() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("write-only", "true"));
    table.write(LakeTable.row(1, "ann", 1));
    table.write(LakeTable.row(2, "bob", 1));
    table.open().schemaManager().commitChanges(SchemaChange.setOption("write-only", "false"));
    table.compact();
    Snapshot second = table.open().snapshotManager().snapshot(2);

    PaimonVersion newest = PaimonTables.newest(warehouse.options(), LakeTable.NAME).orElseThrow();
    assertThat(table.newest()).isEqualTo(3);
    assertThat(newest.snapshot()).isEqualTo(2);
    assertThat(newest.commitUser()).isEqualTo(second.commitUser());
    assertThat(newest.time().getMillis()).isEqualTo(second.timeMillis());
    assertThat(newest.properties()).isEmpty();
  }

  @Test
  void aSmallTableIsReadInPlaceWithFilterAndLimit() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    for (int i = 0; i < 4; i++) {
      table.write(LakeTable.row(i, "name" + i, i % 2), LakeTable.row(10 + i, null, 1));
    }
    ReadPaimon<String> read =
        PaimonIO.<String>read(row -> row.isNullAt(0) ? null : row.getString(0).toString())
            .withCoder(StringUtf8Coder.of())
            .withCatalogOptions(warehouse.options())
            .from(LakeTable.NAME)
            .withColumns("name");

    assertThat(PaimonTables.read(read.withFilter("id < 2 OR id > 10")))
        .containsExactlyInAnyOrder("name0", "name1");
    assertThat(PaimonTables.read(read.withFilter("id < 10").withLimit(3))).hasSize(3);
    assertThat(PaimonTables.read(read.withLimit(0))).isEmpty();
    List<String> oneByOne = new ArrayList<>();
    PaimonTables.forEach(read.withFilter("id < 2"), oneByOne::add);
    assertThat(oneByOne).containsExactlyInAnyOrder("name0", "name1");
    assertThat(PaimonTables.read(read.withSnapshot(1))).containsExactly("name0");
    assertThat(
            PaimonTables.read(
                PaimonIO.readRows().withCatalogOptions(warehouse.options()).from(LakeTable.NAME)))
        .hasSize(8)
        .allSatisfy(row -> assertThat(row.getSchema().getFieldNames()).contains("id", "name"));
    assertThatThrownBy(() -> PaimonTables.read(read.continuously()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Leave out continuously()");
  }

  @Test
  void aTableIsDescribedAsItWasInASnapshot() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(LakeTable.row(1, "ann", 1));
    List<String> before = columns(PaimonTables.describe(warehouse.options(), LakeTable.NAME, 1));
    table.open().schemaManager().commitChanges(SchemaChange.addColumn("more", DataTypes.INT()));

    assertThat(before).contains("id", "name").doesNotContain("more");
    assertThat(columns(PaimonTables.describe(warehouse.options(), LakeTable.NAME, 1)))
        .isEqualTo(before);
    assertThat(columns(PaimonTables.describe(warehouse.options(), LakeTable.NAME).orElseThrow()))
        .contains("more");
    assertThatThrownBy(() -> PaimonTables.describe(warehouse.options(), LakeTable.NAME, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no snapshot 2");
  }

  @Test
  void anOptionIsSetOnceAndLeavesTheOthers() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of("file.format", "parquet"));
    Map<String, String> option = Map.of("snapshot.num-retained.min", "3");
    PaimonTables.setOptions(warehouse.options(), List.of(LakeTable.NAME), option);
    long schema = table.open().schema().id();
    PaimonTables.setOptions(warehouse.options(), List.of(LakeTable.NAME), option);

    assertThat(table.open().schema().options())
        .containsEntry("snapshot.num-retained.min", "3")
        .containsEntry("file.format", "parquet");
    assertThat(table.open().schema().id()).isEqualTo(schema);
  }

  private static List<String> columns(PaimonTable table) {
    return table.columns().stream().map(PaimonColumn::name).toList();
  }

  private LakeTable twoKeys() throws Exception {
    return LakeTable.create(
        warehouse,
        Schema.newBuilder()
            .column("id", DataTypes.BIGINT())
            .column("day", DataTypes.DATE())
            .column("part", DataTypes.STRING())
            .partitionKeys("day", "part"));
  }

  private static InternalRow row(long id, Integer day, String part) {
    return GenericRow.of(id, day, part == null ? null : BinaryString.fromString(part));
  }

  private List<PaimonPartition> partitions(List<Map<String, String>> asked) throws Exception {
    return PaimonTables.partitions(warehouse.options(), LakeTable.NAME, asked);
  }

  private List<String> values(List<Map<String, String>> asked) throws Exception {
    List<String> all = new ArrayList<>();
    partitions(asked).forEach(each -> all.add(each.values().toString()));
    return all;
  }
}
