package org.playlake.transforms.combine;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.playlake.transforms.record.FieldOutput;

/**
 * Map-side combiner that keeps the latest encoded value of each key, in a table of two megabytes.
 */
final class LatestCombiner<K, V> implements MapSideCombiner<V> {

  /** Fits the L2 cache; duplicates that are left are merged behind the shuffle. */
  private static final long HELD_BYTES = 2 << 20;

  private final SerializableFunction<V, K> key;
  private final Coder<K> keyCoder;
  private final Coder<V> coder;
  private final LatestTable<V> entries;
  private final BucketBlocks blocks;
  private final FieldOutput entry = new FieldOutput();

  LatestCombiner(
      SerializableFunction<V, K> key, Coder<K> keyCoder, LatestOrder<V> order, int buckets) {
    this.key = key;
    this.keyCoder = keyCoder;
    this.coder = order.coder();
    this.entries = new LatestTable<>(order);
    this.blocks = new BucketBlocks(buckets);
  }

  @Override
  public void add(V value, long room, Consumer<KV<Integer, byte[]>> out) throws IOException {
    entry.reset();
    entry.writeInt(0);
    entry.writeInt(0);
    int start = entry.size();
    keyCoder.encode(key.apply(value), entry);
    int keyEnd = entry.size();
    coder.encode(value, entry);
    entry.setInt(0, keyEnd - start);
    entry.setInt(Integer.BYTES, entry.size() - keyEnd);
    entries.add(entry.array(), 0, entry.size());
    if (entries.bytes() >= Math.min(room, HELD_BYTES)) {
      deal(out);
    }
  }

  @Override
  public long bytes() {
    return entries.bytes();
  }

  @Override
  public long budget() {
    return 2 * HELD_BYTES;
  }

  @Override
  public void flush(Consumer<KV<Integer, byte[]>> out) throws IOException {
    deal(out);
    blocks.flush(out);
  }

  private void deal(Consumer<KV<Integer, byte[]>> out) throws IOException {
    entries.forEach(
        (bytes, from, to, hashOfKey) -> blocks.add(hashOfKey, bytes, from, to - from, out));
    entries.clear();
  }
}
