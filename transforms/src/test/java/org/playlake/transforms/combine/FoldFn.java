package org.playlake.transforms.combine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;

/** A DoFn of one's own around the first half of a step. */
public final class FoldFn<T> extends DoFn<T, KV<Integer, byte[]>> {
  private final BundleFold<T> folding;

  public FoldFn(BundleFold<T> folding) {
    this.folding = folding;
  }

  @StartBundle
  public void start() {
    folding.start();
  }

  @ProcessElement
  public void add(@Element T element, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
    folding.add(element, out::output);
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws IOException {
    folding.finish(
        block ->
            context.output(block, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
  }
}
