package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.paimon.data.InternalRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.commit.Tally;
import org.playlake.io.paimon.internal.commit.TallyTable;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.ShardKey;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * A bundle that is packed twice since part of what it gave was lost, when its rows come in another
 * order the second time: as many rows reach the writers as were sent, and not the same ones.
 */
class ReorderedBundleTest {

  private static final int ROWS = 40_000;

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable table = TallyTable.APPEND.named("db.t");
  private final List<InternalRow> rows =
      IntStream.range(0, ROWS).mapToObj(id -> Tally.once(0, id).row()).toList();

  @BeforeEach
  void createTable() throws Exception {
    warehouse.create(table);
  }

  @Test
  void isNotCommitted() throws Exception {
    List<InternalRow> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    assertThatThrownBy(() -> commitHalvesOf(rows, reversed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("came out differently")
        .hasMessageContaining("in the same order");
    assertThat(warehouse.snapshots(table)).isZero();
  }

  @Test
  void isCommittedWhenTheOrderIsTheSame() throws Exception {
    commitHalvesOf(rows, rows);
    assertThat(warehouse.read(table, row -> row.getInt(1))).hasSize(ROWS).doesNotHaveDuplicates();
  }

  /** The first shard is of the first attempt, all others are of the second. */
  private void commitHalvesOf(List<InternalRow> first, List<InternalRow> second) throws Exception {
    List<WrittenFiles> files = new ArrayList<>();
    try (OpenTables writers = Writing.settings(warehouse.options()).open()) {
      Map<byte[], List<byte[]>> groups = Gathered.pack(writers, "db.t", 512 << 10, second);
      assertThat(groups).hasSizeGreaterThan(2);
      groups.putAll(firstShard(Gathered.pack(writers, "db.t", 512 << 10, first)));
      for (Map.Entry<byte[], List<byte[]>> group : groups.entrySet()) {
        files.addAll(Gathered.write(writers, group.getKey(), group.getValue(), Writing.GATHERED));
      }
    }
    Writing.commit(warehouse, table, CommitMode.APPEND, "user", files);
  }

  private static Map<byte[], List<byte[]>> firstShard(Map<byte[], List<byte[]>> groups) {
    groups.keySet().removeIf(key -> ShardKey.isOfCount(key) || ShardKey.place(key) > 0);
    assertThat(groups).hasSize(1);
    return groups;
  }
}
