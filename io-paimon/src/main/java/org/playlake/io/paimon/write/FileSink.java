package org.playlake.io.paimon.write;

import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Elements to files of the bundle. */
final class FileSink<T> implements PaimonBundleSink<T, PaimonFiles> {
  private static final long serialVersionUID = 1L;

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private transient @Nullable BundleFiles<T> files;

  FileSink(WriterSettings settings, List<Route<T>> routes) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
  }

  @Override
  public Coder<PaimonFiles> coder() {
    return PaimonFilesCoder.of();
  }

  @Override
  public void start() throws Exception {
    if (files != null) {
      files.start();
    }
  }

  @Override
  public void add(T element, Consumer<PaimonFiles> out) throws Exception {
    if (files == null) {
      files = new BundleFiles<>(settings, routes);
    }
    for (Targets<T, BundleFiles.OpenTable> each : files.targets()) {
      Target<T, BundleFiles.OpenTable> target = each.of(element);
      InternalRow row = target == null ? null : target.row(element);
      if (row != null) {
        files.write(target.slot(), row);
      }
    }
  }

  @Override
  public void finish(Consumer<PaimonFiles> out) throws Exception {
    if (files != null) {
      files.finish(out);
    }
  }

  @Override
  public void close() throws Exception {
    if (files != null) {
      files.close();
      files = null;
    }
  }
}
