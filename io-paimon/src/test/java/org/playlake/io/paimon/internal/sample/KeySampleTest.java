package org.playlake.io.paimon.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.cluster.ClusteringKeys;
import org.playlake.io.paimon.internal.route.Clustering;
import org.playlake.io.paimon.write.Sale;

class KeySampleTest {

  private static final long SHARD = 1 << 20;
  private static final Clustering BY_ID = new Clustering(List.of("id"));

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private FileStoreTable table;
  private ClusteringKeys keys;

  @BeforeEach
  void createTable() throws Exception {
    table = warehouse.open(warehouse.create(Sale.byDay()));
    keys = new ClusteringKeys(table.rowType(), BY_ID);
  }

  @Test
  void isTheSameHoweverRowsCome() throws Exception {
    List<Long> ids = new ArrayList<>(LongStream.range(0, 100_000).boxed().toList());
    byte[] inOrder = encoded(sample(ids));
    Collections.shuffle(ids, new Random(1));
    MergeSamples merge = new MergeSamples(SHARD);
    List<KeySample> bundles = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += 3_700) {
      KeySample bundle = sample(ids.subList(from, Math.min(ids.size(), from + 3_700)));
      bundles.add(merge.addInput(merge.createAccumulator(), bundle));
    }
    assertThat(encoded(merge.mergeAccumulators(bundles))).isEqualTo(inOrder);
  }

  @Test
  void isSmallHoweverManyRowsThereAre() throws Exception {
    KeySample sample = sample(LongStream.range(0, 300_000).boxed().toList());
    long shards = sample.bytes() / SHARD;
    assertThat(shards).isGreaterThan(20);
    assertThat((long) sample.sampled().size()).isBetween(shards * 50, shards * 80);
    KeySample finer = KeySample.forShards(1_000);
    finer.add(sample);
    assertThat(finer.sampled()).hasSizeLessThanOrEqualTo(4_096);
  }

  @Test
  void cutsIntoRangesOfAboutAShard() throws Exception {
    KeySample sample = sample(LongStream.range(0, 300_000).boxed().toList());
    List<Long> bounds =
        sample.cut(SHARD, keys).stream().map(key -> keys.bound(key).getLong(0)).toList();
    assertThat(bounds).isSorted().doesNotHaveDuplicates();
    long rows = 300_000 * SHARD / sample.bytes();
    long before = 0;
    for (long bound : bounds) {
      assertThat(bound - before).isBetween(rows / 2, rows * 2);
      before = bound;
    }
    assertThat(300_000 - before).isBetween(rows / 4, rows * 2);
  }

  @Test
  void aPartitionOfOneShardIsNotCut() throws Exception {
    KeySample sample = sample(LongStream.range(0, 1_000).boxed().toList());
    assertThat(sample.cut(sample.bytes(), keys)).isEmpty();
    assertThat(sample.cut(sample.bytes() - 1, keys)).hasSize(1);
    assertThat(KeySample.forShards(SHARD).cut(SHARD, keys)).isEmpty();
  }

  @Test
  void aCrumbBesideAHotKeyIsPutToIt() {
    KeySample sample = KeySample.forShards(1_000);
    count(sample, 1, 10);
    count(sample, 2, 10_000);
    count(sample, 3, 10);
    assertThat(sample.cut(20_000, keys)).isEmpty();
    count(sample, 4, 5_000);
    assertThat(sample.cut(500_000, keys)).hasSize(1);
  }

  @Test
  void travelsAsBytes() throws Exception {
    KeySample sample = sample(LongStream.range(0, 1_000).boxed().toList());
    KeySample copy = CoderUtils.clone(KeySampleCoder.of(), sample);
    assertThat(encoded(copy)).isEqualTo(encoded(sample));
    assertThat(copy.cut(10_000, keys)).containsExactlyElementsOf(sample.cut(10_000, keys));
    CoderProperties.coderSerializable(KeySampleCoder.of());
  }

  private void count(KeySample sample, long id, int rows) {
    byte[] key = keys.bound(GenericRow.of(1, null, null, null, null, id, null));
    for (int i = 0; i < rows; i++) {
      if (sample.add(id, 100)) {
        sample.put(id, new Sampled(key, 100, 1));
      }
    }
  }

  private KeySample sample(List<Long> ids) {
    TableSamples samples = new TableSamples("db.sales", table, BY_ID, SHARD);
    ids.forEach(id -> samples.add(Sale.of(id, 1).row()));
    List<KV<byte[], KeySample>> out = new ArrayList<>();
    samples.flush(out::add);
    assertThat(out).hasSize(1);
    return out.get(0).getValue();
  }

  private static byte[] encoded(KeySample sample) throws Exception {
    return CoderUtils.encodeToByteArray(KeySampleCoder.of(), sample);
  }
}
