package org.playlake.io.paimon.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;

class PartitionShardsTest {

  private static final long MB = 1 << 20;

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private FileStoreTable table;

  @BeforeEach
  void createTable() throws Exception {
    table = warehouse.open(warehouse.create(Visit.byDay("db.t")));
  }

  @Test
  void aPartitionThatIsSmallInEachBundleIsOneShard() throws Exception {
    PackedRows packed = new PackedRows(table, MB);
    for (int bundle = 0; bundle < 40; bundle++) {
      packed.bundle(LongStream.range(0, 3_000), id -> new Visit((int) (id % 1_000), "ann", id));
    }
    assertThat(packed.shards()).isEqualTo(1_000);
    assertThat(packed.blocks()).isEqualTo(40_000);
  }

  @Test
  void aPartitionThatIsBigInABundleIsSeveralShardsAndNoneIsSmall() throws Exception {
    for (long rows : new long[] {20_000, 30_000, 31_000, 60_000, 200_000}) {
      PackedRows packed = new PackedRows(table, MB);
      packed.bundle(LongStream.range(0, rows), id -> new Visit(1, "ann", id));
      assertThat(packed.bytes()).allMatch(bytes -> bytes >= rows * 36 / packed.shards() / 2);
      assertThat(packed.bytes()).allMatch(bytes -> bytes <= 2 * MB + 300_000);
    }
  }

  @Test
  void rowsAreCountedBesideTheirBlocksWhenABundleSendsMoreThanItsLastOnes() throws Exception {
    PackedRows small = new PackedRows(table, MB);
    small.bundle(LongStream.range(0, 100), id -> new Visit(1, "ann", id));
    assertThat(small.counted()).isZero();
    PackedRows big = new PackedRows(table, MB);
    big.bundle(LongStream.range(0, 50_000), id -> new Visit(1, "ann", id));
    assertThat(big.counted()).isEqualTo(50_000);
  }

  @Test
  void theSameShardsOfSeveralBundlesMeet() throws Exception {
    PackedRows one = new PackedRows(table, MB);
    one.bundle(LongStream.range(0, 100_000), id -> new Visit(1, "ann", id));
    PackedRows four = new PackedRows(table, MB);
    for (int bundle = 0; bundle < 4; bundle++) {
      four.bundle(LongStream.range(0, 100_000), id -> new Visit(1, "ann", id));
    }
    assertThat(four.shards()).isEqualTo(one.shards()).isGreaterThan(2);
  }
}
