package org.playlake.io.paimon.internal.pack;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.WriterSettings;

/**
 * Turns elements into blocks of rows, keyed by the writer they have to come to. A shuffle of blocks
 * costs a fraction of a shuffle of rows, and a reader of blocks holds one at a time.
 */
public final class PackRows<T> extends DoFn<T, KV<byte[], byte[]>> {

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Rejects<T> rejects;
  private final Packing packing;
  private transient @Nullable RowPacker<T> packer;

  public PackRows(
      WriterSettings settings, List<Route<T>> routes, Rejects<T> rejects, Packing packing) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.rejects = rejects;
    this.packing = packing;
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
  public void pack(@Element T element, MultiOutputReceiver out) throws Exception {
    if (packer == null) {
      packer = new RowPacker<>(settings, routes, rejects, packing, null);
    }
    packer.pack(element, out);
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
