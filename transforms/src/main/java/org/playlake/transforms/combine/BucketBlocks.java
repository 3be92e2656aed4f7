package org.playlake.transforms.combine;

import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.FieldOutput;

/** Partitions entries into blocks by the bucket of their key. */
final class BucketBlocks {
  /** Bound of the bytes of all blocks together, about. */
  static final int MOST_BYTES = 16 << 20;

  private static final int BLOCK_BYTES = 128 << 10;
  private static final int LEAST_BLOCK_BYTES = 4 << 10;

  private final @Nullable FieldOutput[] blocks;

  /** Size of a full block: smaller for more buckets. */
  private final int blockBytes;

  private long held;

  BucketBlocks(int buckets) {
    this.blocks = new @Nullable FieldOutput[buckets];
    this.blockBytes = Math.max(LEAST_BLOCK_BYTES, Math.min(BLOCK_BYTES, MOST_BYTES / buckets));
  }

  /**
   * Adds an entry, and gives its block if that is full.
   *
   * @param hashOfKey of the key's bytes, so that every worker finds the same bucket
   */
  void add(int hashOfKey, byte[] bytes, int offset, int length, Consumer<KV<Integer, byte[]>> out) {
    int bucket = Buckets.of(hashOfKey, blocks.length);
    FieldOutput block = blocks[bucket];
    if (block == null) {
      block = new FieldOutput();
      blocks[bucket] = block;
    }
    block.write(bytes, offset, length);
    held += length;
    if (block.size() >= blockBytes) {
      out.accept(KV.of(bucket, block.toByteArray()));
      held -= block.size();
      block.reset();
    }
  }

  /** Bytes of entries that are held. */
  long bytes() {
    return held;
  }

  /** Gives the blocks there are. */
  void flush(Consumer<KV<Integer, byte[]>> out) {
    for (int bucket = 0; bucket < blocks.length; bucket++) {
      FieldOutput block = blocks[bucket];
      if (block != null && block.size() > 0) {
        out.accept(KV.of(bucket, block.toByteArray()));
      }
      blocks[bucket] = null;
    }
    held = 0;
  }
}
