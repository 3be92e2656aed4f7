package org.playlake.io.paimon.internal.pack;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.cluster.KeyRanges;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.WriterSettings;

/**
 * Turns elements into blocks of rows, keyed by the writer they have to come to. A shuffle of blocks
 * costs a fraction of a shuffle of rows, and a reader of blocks holds one at a time. Rows of a
 * clustered partition are divided by ranges of the clustering key.
 */
public final class PackRows<T> extends DoFn<T, KV<byte[], byte[]>> {

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Rejects<T> rejects;
  private final Packing packing;
  private final @Nullable PCollectionView<Iterable<KV<byte[], List<byte[]>>>> ranges;
  private transient @Nullable RowPacker<T> packer;

  /**
   * A step from elements to blocks.
   *
   * @param ranges the keys at which partitions are cut, or null where rows are not clustered
   */
  public PackRows(
      WriterSettings settings,
      List<Route<T>> routes,
      Rejects<T> rejects,
      Packing packing,
      @Nullable PCollectionView<Iterable<KV<byte[], List<byte[]>>>> ranges) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.rejects = rejects;
    this.packing = packing;
    this.ranges = ranges;
  }

  public static TupleTag<KV<byte[], byte[]>> blocks() {
    return Rejects.mainTag();
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
      KeyRanges known =
          ranges == null
              ? null
              : new KeyRanges(settings.needs().clustering(), context.sideInput(ranges));
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
                  blocks(), block, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }
  }

  @Teardown
  public void close() throws Exception {
    if (packer != null) {
      packer.close();
    }
  }
}
