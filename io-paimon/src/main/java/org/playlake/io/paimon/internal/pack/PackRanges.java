package org.playlake.io.paimon.internal.pack;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.cluster.KeyRanges;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.WriterSettings;

/**
 * Same as {@link PackRows}, with the rows of a partition divided by ranges of the clustering key.
 */
public final class PackRanges<T> extends DoFn<T, KV<byte[], byte[]>> {

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Rejects<T> rejects;
  private final Packing packing;
  private final PCollectionView<Iterable<KV<byte[], List<byte[]>>>> ranges;
  private transient @Nullable RowPacker<T> packer;

  public PackRanges(
      WriterSettings settings,
      List<Route<T>> routes,
      Rejects<T> rejects,
      Packing packing,
      PCollectionView<Iterable<KV<byte[], List<byte[]>>>> ranges) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.rejects = rejects;
    this.packing = packing;
    this.ranges = ranges;
  }

  @StartBundle
  public void start() {
    if (packer != null) {
      packer.start();
    }
  }

  @ProcessElement
  public void pack(ProcessContext context, MultiOutputReceiver out) throws Exception {
    // Taken once: in the global window of a bounded collection the view never changes.
    if (packer == null) {
      KeyRanges known = new KeyRanges(settings.needs().clustering(), context.sideInput(ranges));
      packer = new RowPacker<>(settings, routes, rejects, packing, known);
    }
    packer.pack(context.element(), out);
  }

  @FinishBundle
  public void finish(FinishBundleContext context) {
    if (packer != null) {
      packer.finish(
          block ->
              context.output(
                  PackRows.blocks(),
                  block,
                  GlobalWindow.INSTANCE.maxTimestamp(),
                  GlobalWindow.INSTANCE));
    }
  }

  @Teardown
  public void close() throws Exception {
    if (packer != null) {
      packer.close();
    }
  }
}
