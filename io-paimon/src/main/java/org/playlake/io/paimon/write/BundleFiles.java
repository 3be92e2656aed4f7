package org.playlake.io.paimon.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.Closing;

/** Writes rows of elements to files of one bundle after the other. */
final class BundleFiles<T> implements AutoCloseable {

  /** A table that rows of the bundle go to. */
  record OpenTable(String name, FileStoreTable table) {}

  private final WriteMetrics metrics = new WriteMetrics();
  private final TableWriters writers;
  private final List<Targets<T, OpenTable>> targets = new ArrayList<>();
  private @Nullable BundleWriters bundle;

  BundleFiles(WriterSettings settings, List<Route<T>> routes) {
    this.writers = settings.open();
    for (Route<T> route : routes) {
      targets.add(new Targets<>(route, writers, OpenTable::new));
    }
  }

  /** Where elements may go. */
  List<Targets<T, OpenTable>> targets() {
    return targets;
  }

  void write(OpenTable to, InternalRow row) throws Exception {
    if (bundle == null) {
      bundle = new BundleWriters(writers);
    }
    try {
      bundle.write(to.name(), to.table(), row);
    } catch (Exception e) {
      throw Closing.after(e, bundle);
    }
  }

  /** Gives the files of the bundle. */
  void finish(Consumer<PaimonFiles> out) throws Exception {
    if (bundle == null) {
      return;
    }
    try (BundleWriters finishing = bundle) {
      bundle = null;
      for (PaimonFiles files : finishing.finish()) {
        metrics.count(files);
        out.accept(files);
      }
    }
  }

  /** Deletes what a bundle that failed has left. */
  void start() throws IOException {
    if (bundle != null) {
      bundle.close();
      bundle = null;
    }
  }

  @Override
  public void close() throws IOException {
    Closing.all(bundle, writers);
  }
}
