package org.playlake.io.paimon.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.Closing;

/** Writes the rows of each bundle to files of its own. */
final class WriteBundles<T> extends DoFn<T, PaimonFiles> {

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Rejects<T> rejects;
  private final WriteMetrics metrics = new WriteMetrics();
  private transient @Nullable TableWriters writers;
  private transient @Nullable List<Targets<T, OpenTable>> targets;
  private transient @Nullable BundleWriters bundle;

  private record OpenTable(String name, FileStoreTable table) {}

  WriteBundles(WriterSettings settings, List<Route<T>> routes, Rejects<T> rejects) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.rejects = rejects;
  }

  static TupleTag<PaimonFiles> files() {
    return Rejects.mainTag();
  }

  @ProcessElement
  public void write(@Element T element, MultiOutputReceiver out) throws Exception {
    for (Targets<T, OpenTable> each : targets()) {
      Target<T, OpenTable> target;
      InternalRow row;
      try {
        target = each.of(element);
        row = target == null ? null : target.row(element);
      } catch (RejectedElementException e) {
        rejects.reject(out, element, e);
        continue;
      }
      if (row != null) {
        write(target.slot(), row);
      }
    }
  }

  private void write(OpenTable to, InternalRow row) throws Exception {
    if (bundle == null) {
      bundle = new BundleWriters(writers);
    }
    try {
      bundle.write(to.name(), to.table(), row);
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
        context.output(files(), files, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
    }
  }

  private List<Targets<T, OpenTable>> targets() {
    if (targets == null) {
      TableWriters opened = settings.open();
      writers = opened;
      targets = new ArrayList<>();
      for (Route<T> route : routes) {
        targets.add(new Targets<>(route, opened, OpenTable::new));
      }
    }
    return targets;
  }

  @Teardown
  public void close() throws Exception {
    Closing.all(bundle, writers);
    bundle = null;
    writers = null;
  }
}
