package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.SourceTestUtils;
import org.apache.paimon.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.internal.read.TableSource;
import org.playlake.io.paimon.read.LakeTable;

/** Changes of snapshots of every kind, and tables merged from them. */
class ReadChangesTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void mergesRowsByTheirKeyOverSeveralSnapshots() throws Exception {
    LakeTable table = keyedWithHistory(Map.of());
    assertRead(read(), "+I1ann2", "+I4dan");
    assertRead(read().withSnapshot(1), "+I1ann", "+I2bob", "+I3cyd");
    assertRead(read().withFilter("name = 'ann'"));
    assertRead(read().withFilter("name LIKE 'ann%' AND id = 1"), "+I1ann2");
    table.compact();
    assertRead(read(), "+I1ann2", "+I4dan");
    assertRead(read().withSplitBytes(1), "+I1ann2", "+I4dan");
  }

  @Test
  void leavesOutRowsThatDeletionVectorsMark() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("deletion-vectors.enabled", "true"));
    table.write(row(1, "ann", 1), row(2, "bob", 1), row(3, "cyd", 1));
    table.compact();
    table.write(row(1, "ann2", 1), row(RowKind.DELETE, 2, "bob", 1));
    table.compact();
    assertRead(read(), "+I1ann2", "+I3cyd");
    assertRead(read().withFilter("id < 3"), "+I1ann2");
  }

  @Test
  void tellsInsertsUpdatesAndDeletesAsTheyWereWritten() throws Exception {
    keyedWithHistory(Map.of("write-only", "true"));
    assertRead(read().withChangesBetween(0, 1), "+I1ann", "+I2bob", "+I3cyd");
    assertRead(read().withChangesBetween(1, 2), "+U1ann2", "-D2bob");
    assertRead(read().withChangesBetween(2, 3), "-D3cyd", "+I4dan");
    assertRead(read().withChangesBetween(1, 3), "+U1ann2", "-D2bob", "-D3cyd", "+I4dan");
    assertRead(read().withChangesBetween(1, 3).withFilter("id = 3"), "-D3cyd");
    assertRead(read().withChangesBetween(2, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"partial-update", "aggregation", "first-row"})
  void refusesToTellRowsThatAreMergedWithOthersWithoutAChangelog(String engine) throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("merge-engine", engine));
    table.write(row(1, "ann", 1));
    assertThatThrownBy(() -> assertRead(read().withChangesBetween(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("with merge-engine=" + engine)
        .hasMessageContaining("Give it changelog-producer=lookup or full-compaction");
    assertRead(read(), "+I1ann");
  }

  @Test
  void tellsTheWholeChangelogOfATableThatKeepsOne() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("changelog-producer", "lookup"));
    table.write(row(1, "ann", 1), row(2, "bob", 1));
    long from = table.newest();
    table.write(row(1, "ann2", 1), row(RowKind.DELETE, 2, "bob", 1));
    assertRead(read().withChangesBetween(from, table.newest()), "-U1ann", "+U1ann2", "-D2bob");
  }

  @Test
  void tellsWhatAnOverwriteTookAwayAndWrote() throws Exception {
    LakeTable keyed = LakeTable.keyed(warehouse, Map.of("write-only", "true"));
    keyed.write(row(1, "ann", 1), row(2, "bob", 1));
    keyed.write(row(2, "bob2", 1));
    keyed.overwrite(row(3, "cyd", 1));
    assertRead(read().withChangesBetween(2, 3), "-D1ann", "-D2bob2", "+I3cyd");
    assertRead(read().withChangesBetween(2, 3).withFilter("name = 'bob'"));
  }

  @Test
  void tellsWhatAnOverwriteOfATableWithoutKeysTookAwayAndWrote() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1), row(2, "bob", 2));
    table.overwrite(row(3, "cyd", 1));
    table.write(row(4, "dan", 1));
    assertRead(read().withChangesBetween(1, 3), "-D1ann", "+I3cyd", "+I4dan");
    assertRead(read().withChangesBetween(0, 3).withPartitions(Map.of("day", "2")), "+I2bob");
    assertRead(
        read().withChangesBetween(1, 3).withLimit(2).withFilter("id <> 4"), "-D1ann", "+I3cyd");
  }

  @Test
  void tellsNothingOfACompaction() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of());
    table.write(row(1, "ann", 1), row(2, "bob", 1));
    table.write(row(1, "ann2", 1));
    long before = table.newest();
    table.compact();
    assertRead(read().withChangesBetween(before, table.newest()));
  }

  @Test
  void refusesAnOverwriteWhoseChangesCannotBeTold() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("changelog-producer", "lookup"));
    table.write(row(1, "ann", 1));
    long before = table.newest();
    table.overwrite(row(2, "bob", 1));
    ReadPaimon<String> read = read().withChangesBetween(before, table.newest());
    assertThatThrownBy(() -> assertRead(read))
        .hasMessageContaining("replaces or deletes data")
        .hasMessageContaining("changelog-producer=lookup");
  }

  private LakeTable keyedWithHistory(Map<String, String> options) throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, options);
    table.write(row(1, "ann", 1), row(2, "bob", 1), row(3, "cyd", 1));
    table.write(row(RowKind.UPDATE_AFTER, 1, "ann2", 1), row(RowKind.DELETE, 2, "bob", 1));
    table.write(row(RowKind.DELETE, 3, "cyd", 1), row(4, "dan", 1));
    return table;
  }

  private ReadPaimon<String> read() {
    return PaimonIO.<String>read(LakeTable::text)
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withCoder(StringUtf8Coder.of());
  }

  private static void assertRead(ReadPaimon<String> read, String... expected) throws Exception {
    TableSource<String> source =
        new TableSource<>(
            new SplitReading<>(
                ReadCheck.settings(read), LakeTable::text, StringUtf8Coder.of(), read.limit()));
    assertThat(SourceTestUtils.readFromSource(source, PipelineOptionsFactory.create()))
        .containsExactlyInAnyOrder(expected);
  }
}
