package org.playlake.io.paimon.internal.files;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.WriterSettings;

/** Writes the rows of each bundle to files of its own. */
public final class WriteBundles<T> extends DoFn<T, WrittenFiles> {

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Rejects<T> rejects;
  private transient @Nullable BundleFiles<T> bundle;

  public WriteBundles(WriterSettings settings, List<Route<T>> routes, Rejects<T> rejects) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.rejects = rejects;
  }

  static TupleTag<WrittenFiles> files() {
    return Rejects.mainTag();
  }

  @ProcessElement
  public void write(@Element T element, MultiOutputReceiver out) throws Exception {
    if (bundle == null) {
      bundle = new BundleFiles<>(settings, routes);
    }
    bundle.add(element, failure -> rejects.reject(out, element, failure));
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws Exception {
    if (bundle != null) {
      bundle.finish(
          files ->
              context.output(
                  files(), files, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }
  }

  @Teardown
  public void close() throws Exception {
    if (bundle != null) {
      bundle.close();
      bundle = null;
    }
  }
}
