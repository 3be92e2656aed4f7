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
import org.playlake.io.paimon.table.ParquetRows;

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
    files()
        .add(
            element,
            failure -> {
              throw failure;
            });
  }

  /**
   * True if rows that are encoded in Parquet can be written as they are. So can those of optional
   * columns of the table's own types in pages of the first version, compressed by Snappy, gzip or
   * Zstandard, for an append table without buckets, file indexes, write buffer and options for
   * Parquet whose columns are neither required nor nested. Rows of which this is not so are added
   * one by one.
   *
   * @param like any of the rows: for all of them it has the table, and the values of the columns
   *     that are not encoded
   */
  public boolean takes(T like, ParquetRows rows) {
    return files().copy(like, rows).isPresent();
  }

  /**
   * Writes encoded rows as a row group of a file; nothing is decoded.
   *
   * @param like as in {@link #takes}
   * @param rows with the number of NULLs in each chunk
   * @throws IllegalArgumentException if these rows have to be added one by one, or a number of
   *     NULLs is not given
   */
  public void add(T like, ParquetRows rows) throws Exception {
    if (rows.chunks().values().stream().anyMatch(chunk -> chunk.nulls() < 0)) {
      throw new IllegalArgumentException(
          "Encoded rows come without their numbers of NULLs, which the table keeps for its readers."
              + " Give each chunk its number.");
    }
    files()
        .add(
            files()
                .copy(like, rows)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "Encoded rows do not fit the table as they are. Add them one by"
                                + " one.")));
  }

  private BundleFiles<T> files() {
    if (files == null) {
      files = new BundleFiles<>(settings, routes);
    }
    return files;
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
