package org.playlake.benchmarks.paimonio;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;

/** Sums of elements, as a text. */
final class SumFn<T> extends Combine.CombineFn<T, Sums, String> {
  private final Adding<T> adding;

  SumFn(Adding<T> adding) {
    this.adding = adding;
  }

  /** Adds an element to sums. */
  interface Adding<T> extends Serializable {
    void add(T element, Sums to);
  }

  @Override
  public Sums createAccumulator() {
    return new Sums();
  }

  @Override
  public Sums addInput(Sums sums, T element) {
    adding.add(element, sums);
    return sums;
  }

  @Override
  public Sums mergeAccumulators(Iterable<Sums> all) {
    Sums merged = new Sums();
    all.forEach(merged::add);
    return merged;
  }

  @Override
  public String extractOutput(Sums sums) {
    return sums.toString();
  }

  @Override
  public Coder<Sums> getAccumulatorCoder(CoderRegistry registry, Coder<T> input) {
    return SerializableCoder.of(Sums.class);
  }
}
