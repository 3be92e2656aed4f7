package org.playlake.transforms.combine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;

/** A user's DoFn around the map-side half of a step, in the global window. */
public final class MapSideFn<T> extends DoFn<T, KV<Integer, byte[]>> {
  private final MapSideCombiner.Factory<T> factory;
  private transient MapSideCombiner<T> combiner;

  public MapSideFn(MapSideCombiner.Factory<T> factory) {
    this.factory = factory;
  }

  @StartBundle
  public void start() {
    combiner = factory.create();
  }

  @ProcessElement
  public void add(@Element T element, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
    combiner.add(element, combiner.budget(), out::output);
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws IOException {
    combiner.flush(
        block ->
            context.output(block, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
  }
}
