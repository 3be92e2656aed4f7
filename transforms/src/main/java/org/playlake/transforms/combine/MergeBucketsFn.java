package org.playlake.transforms.combine;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.BlockInput;
import org.playlake.transforms.record.TextCache;

/** Merges the blocks of a bucket, read once, and gives an output a key. */
final class MergeBucketsFn<K, AccumT, OutputT>
    extends DoFn<KV<Integer, Iterable<byte[]>>, OutputT> {

  private final Combine.CombineFn<?, AccumT, OutputT> fn;
  private final KvCoder<K, AccumT> entries;

  MergeBucketsFn(Combine.CombineFn<?, AccumT, OutputT> fn, KvCoder<K, AccumT> entries) {
    this.fn = fn;
    this.entries = entries;
  }

  @ProcessElement
  public void merge(@Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<OutputT> out)
      throws IOException {
    Map<K, AccumT> merged = new HashMap<>();
    TextCache texts = new TextCache(text -> text);
    for (byte[] block : bucket.getValue()) {
      BlockInput in = new BlockInput(block, texts);
      while (!in.isAtEnd()) {
        K key = entries.getKeyCoder().decode(in);
        AccumT part = entries.getValueCoder().decode(in);
        @Nullable AccumT known = merged.get(key);
        merged.put(key, known == null ? part : fn.mergeAccumulators(List.of(known, part)));
      }
    }
    merged.values().forEach(all -> out.output(fn.extractOutput(all)));
  }
}
