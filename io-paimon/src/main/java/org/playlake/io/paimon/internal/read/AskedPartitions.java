package org.playlake.io.paimon.internal.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Brings partitions under one key, each once a bundle: elements may be as many as rows. */
public final class AskedPartitions
    extends DoFn<Map<String, String>, KV<Integer, Map<String, @Nullable String>>> {

  public static final Coder<KV<Integer, Map<String, @Nullable String>>> CODER =
      KvCoder.of(
          VarIntCoder.of(),
          MapCoder.of(StringUtf8Coder.of(), NullableCoder.of(StringUtf8Coder.of())));

  private transient @Nullable Set<Map<String, @Nullable String>> seen;

  @StartBundle
  public void start() {
    seen = new HashSet<>();
  }

  @ProcessElement
  public void ask(
      @Element Map<String, String> partition,
      OutputReceiver<KV<Integer, Map<String, @Nullable String>>> out) {
    Map<String, @Nullable String> copy = new TreeMap<>(partition);
    if (seen.add(copy)) {
      out.output(KV.of(0, copy));
    }
  }
}
