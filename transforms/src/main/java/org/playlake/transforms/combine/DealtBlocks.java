package org.playlake.transforms.combine;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.playlake.transforms.record.FieldOutput;

/**
 * Map-side combiner that keeps every value, in the blocks of the buckets in which {@link
 * LatestCombiner} has their keys.
 */
final class DealtBlocks<K, E> implements MapSideCombiner<E> {
  private final SerializableFunction<E, K> key;
  private final Coder<K> keyCoder;
  private final Coder<E> coder;
  private final BucketBlocks blocks;
  private final FieldOutput entry = new FieldOutput();

  DealtBlocks(SerializableFunction<E, K> key, Coder<K> keyCoder, Coder<E> coder, int buckets) {
    this.key = key;
    this.keyCoder = keyCoder;
    this.coder = coder;
    this.blocks = new BucketBlocks(buckets);
  }

  @Override
  public void add(E value, long room, Consumer<KV<Integer, byte[]>> out) throws IOException {
    entry.reset();
    keyCoder.encode(key.apply(value), entry);
    int hashOfKey = LatestTable.hash(entry.array(), 0, entry.size());
    entry.reset();
    coder.encode(value, entry);
    blocks.add(hashOfKey, entry.array(), 0, entry.size(), out);
    if (blocks.bytes() > room) {
      blocks.flush(out);
    }
  }

  @Override
  public long bytes() {
    return blocks.bytes();
  }

  /** More than blocks ever hold. */
  @Override
  public long budget() {
    return 2L * BucketBlocks.MOST_BYTES;
  }

  @Override
  public void flush(Consumer<KV<Integer, byte[]>> out) {
    blocks.flush(out);
  }
}
