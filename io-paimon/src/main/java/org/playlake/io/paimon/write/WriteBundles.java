package org.playlake.io.paimon.write;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.Closing;

/** Writes the rows of each bundle to files of its own. */
final class WriteBundles<T> extends DoFn<T, PaimonFiles> {

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final WriteMetrics metrics = new WriteMetrics();
  private transient @Nullable TableWriters writers;
  private transient @Nullable BundleWriters bundle;

  WriteBundles(WriterSettings settings, List<Route<T>> routes) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
  }

  @ProcessElement
  public void write(@Element T element) throws Exception {
    for (int i = 0; i < routes.size(); i++) {
      InternalRow row = routes.get(i).function().row(element);
      if (row != null) {
        write(i, row);
      }
    }
  }

  private void write(int table, InternalRow row) throws Exception {
    if (writers == null) {
      writers = settings.open();
    }
    if (bundle == null) {
      bundle = new BundleWriters(writers, routes.stream().map(Route::table).toList());
    }
    try {
      bundle.write(table, row);
    } catch (Exception e) {
      throw Closing.after(e, bundle);
    }
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws Exception {
    if (bundle == null) {
      return;
    }
    try (BundleWriters finishing = bundle) {
      bundle = null;
      for (PaimonFiles files : finishing.finish()) {
        metrics.count(files);
        context.output(files, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
    }
  }

  @Teardown
  public void close() throws Exception {
    Closing.all(bundle, writers);
    bundle = null;
    writers = null;
  }
}
