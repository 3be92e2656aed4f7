package org.playlake.transforms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;

/** Combines the values of a bundle and gives the accumulators out as blocks, by bucket. */
final class CombineBundlesFn<K, InputT, AccumT> extends DoFn<KV<K, InputT>, KV<Integer, byte[]>> {
  /** So many keys of a window are held at once; what comes after begins anew. */
  private static final int MOST_KEYS = 100_000;

  private static final int BLOCK_BYTES = 128 << 10;

  private final Combine.CombineFn<InputT, AccumT, ?> fn;
  private final KvCoder<K, AccumT> entries;
  private final int buckets;
  private transient Map<BoundedWindow, Part<K, AccumT>> parts;

  CombineBundlesFn(
      Combine.CombineFn<InputT, AccumT, ?> fn, KvCoder<K, AccumT> entries, int buckets) {
    this.fn = fn;
    this.entries = entries;
    this.buckets = buckets;
  }

  /** What a bundle knows of one window. */
  private static final class Part<K, AccumT> {
    private final Map<K, AccumT> accumulators = new HashMap<>();
    private Instant timestamp = BoundedWindow.TIMESTAMP_MIN_VALUE;
  }

  @StartBundle
  public void startBundle() {
    parts = new HashMap<>();
  }

  @ProcessElement
  public void add(
      @Element KV<K, InputT> element,
      @Timestamp Instant timestamp,
      BoundedWindow window,
      OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    Part<K, AccumT> part = parts.computeIfAbsent(window, added -> new Part<>());
    part.timestamp = timestamp;
    @Nullable AccumT known = part.accumulators.get(element.getKey());
    AccumT combined =
        fn.addInput(known == null ? fn.createAccumulator() : known, element.getValue());
    if (combined != known) {
      part.accumulators.put(element.getKey(), combined);
      if (part.accumulators.size() >= MOST_KEYS) {
        writeBlocks(part, out::output);
      }
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    for (Map.Entry<BoundedWindow, Part<K, AccumT>> entry : parts.entrySet()) {
      Part<K, AccumT> part = entry.getValue();
      writeBlocks(part, block -> context.output(block, part.timestamp, entry.getKey()));
    }
    parts.clear();
  }

  private void writeBlocks(Part<K, AccumT> part, Consumer<KV<Integer, byte[]>> out)
      throws IOException {
    @Nullable ByteArrayOutputStream[] blocks = new @Nullable ByteArrayOutputStream[buckets];
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    for (Map.Entry<K, AccumT> each : part.accumulators.entrySet()) {
      entry.reset();
      entries.getKeyCoder().encode(each.getKey(), entry);
      // The key's bytes decide, so that every worker finds the same bucket.
      int bucket = Math.floorMod(mix(Arrays.hashCode(entry.toByteArray())), buckets);
      entries.getValueCoder().encode(each.getValue(), entry);
      ByteArrayOutputStream block = blocks[bucket];
      if (block == null) {
        block = new ByteArrayOutputStream();
        blocks[bucket] = block;
      }
      entry.writeTo(block);
      if (block.size() >= BLOCK_BYTES) {
        out.accept(KV.of(bucket, block.toByteArray()));
        block.reset();
      }
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      ByteArrayOutputStream block = blocks[bucket];
      if (block != null && block.size() > 0) {
        out.accept(KV.of(bucket, block.toByteArray()));
      }
    }
    part.accumulators.clear();
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
