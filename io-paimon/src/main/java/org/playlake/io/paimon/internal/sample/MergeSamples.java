package org.playlake.io.paimon.internal.sample;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine.CombineFn;

/** Makes one sample of those that bundles have of a partition. */
public final class MergeSamples extends CombineFn<KeySample, KeySample, KeySample> {

  private final long shardBytes;

  public MergeSamples(long shardBytes) {
    this.shardBytes = shardBytes;
  }

  @Override
  public KeySample createAccumulator() {
    return KeySample.forShards(shardBytes);
  }

  @Override
  public KeySample addInput(KeySample all, KeySample sample) {
    all.add(sample);
    return all;
  }

  @Override
  public KeySample mergeAccumulators(Iterable<KeySample> samples) {
    KeySample all = createAccumulator();
    samples.forEach(all::add);
    return all;
  }

  @Override
  public KeySample extractOutput(KeySample all) {
    return all;
  }

  @Override
  public Coder<KeySample> getAccumulatorCoder(CoderRegistry registry, Coder<KeySample> input) {
    return KeySampleCoder.of();
  }

  @Override
  public Coder<KeySample> getDefaultOutputCoder(CoderRegistry registry, Coder<KeySample> input) {
    return KeySampleCoder.of();
  }
}
