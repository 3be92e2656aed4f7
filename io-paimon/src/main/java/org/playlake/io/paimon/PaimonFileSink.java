package org.playlake.io.paimon;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.files.BundleFiles;
import org.playlake.io.paimon.internal.message.WrittenFilesCoder;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.WriterSettings;
import org.playlake.io.paimon.table.PaimonFiles;

/**
 * The writing of rows to the files of one bundle, as a part of a DoFn that does more than write.
 * Made by {@link PaimonWriteParts#fileSink}.
 *
 * <pre>{@code
 * @StartBundle public void start() { sink.start(); }
 * @ProcessElement public void process(@Element Order order) { sink.add(order); }
 * @FinishBundle public void finish(FinishBundleContext context) {
 *   sink.finish(files -> context.output(files, end, GlobalWindow.INSTANCE));
 * }
 * @Teardown public void close() { sink.close(); }
 * }</pre>
 *
 * <p>For bounded input in the global window. The DoFn must give out all that {@link #finish} gives.
 * A bundle that is tried again begins with {@link #start}. An element that cannot be written
 * throws. Not thread-safe.
 *
 * @param <T> elements
 */
public final class PaimonFileSink<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private transient @Nullable BundleFiles<T> files;

  PaimonFileSink(WriterSettings settings, List<Route<T>> routes) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
  }

  /** Coder of the files. */
  public Coder<PaimonFiles> coder() {
    return WrittenFilesCoder.ofPublic();
  }

  /** Begins a bundle and deletes the files of one that failed. */
  public void start() throws Exception {
    if (files != null) {
      files.start();
    }
  }

  /** Writes the element's rows. */
  public void add(T element) throws Exception {
    if (files == null) {
      files = new BundleFiles<>(settings, routes);
    }
    files.add(
        element,
        failure -> {
          throw failure;
        });
  }

  /** Ends the bundle and gives its files. */
  public void finish(Consumer<PaimonFiles> out) throws Exception {
    if (files != null) {
      files.finish(out::accept);
    }
  }

  /** Closes the writers and deletes files that were not given. */
  public void close() throws Exception {
    if (files != null) {
      files.close();
      files = null;
    }
  }
}
