package org.playlake.io.paimon.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.copy.CopiedRows;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.RejectedElementException;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.Target;
import org.playlake.io.paimon.internal.route.Targets;
import org.playlake.io.paimon.internal.route.WriterSettings;
import org.playlake.io.paimon.table.ParquetRows;

/** Writes rows of elements to files of one bundle after the other. */
public final class BundleFiles<T> implements AutoCloseable {

  /** A table that rows of the bundle go to. */
  public record OpenTable(String name, FileStoreTable table) {}

  private final WriteMetrics metrics = new WriteMetrics();
  private final OpenTables writers;
  private final List<Targets<T, OpenTable>> targets = new ArrayList<>();
  private @Nullable BundleWriters bundle;

  public BundleFiles(WriterSettings settings, List<Route<T>> routes) {
    this.writers = settings.open();
    for (Route<T> route : routes) {
      targets.add(new Targets<>(route, writers, OpenTable::new));
    }
  }

  /** Treats an element that a table cannot hold. */
  @FunctionalInterface
  public interface Rejection {
    void reject(RejectedElementException failure) throws Exception;
  }

  /** Writes the element's rows to all tables it goes to. */
  public void add(T element, Rejection rejection) throws Exception {
    for (Targets<T, OpenTable> each : targets) {
      Target<T, OpenTable> target;
      InternalRow row;
      try {
        target = each.of(element);
        row = target == null ? null : target.row(element);
      } catch (RejectedElementException e) {
        rejection.reject(e);
        continue;
      }
      if (row != null) {
        write(target.slot(), row);
      }
    }
  }

  /**
   * Encoded rows as they would be copied; empty if they have to be added one by one.
   *
   * @param like an element whose row has the values of all columns that are not encoded
   */
  public Optional<Copy> copy(T like, ParquetRows rows) {
    if (targets.size() != 1) {
      return Optional.empty();
    }
    Target<T, OpenTable> target = targets.get(0).of(like);
    InternalRow row = target == null ? null : target.row(like);
    if (row == null || !AppendWrite.takesBundles(target.slot().table())) {
      return Optional.empty();
    }
    RowType type = target.slot().table().rowType();
    // Whoever makes rows may make the next one in the same object.
    InternalRow same = new InternalRowSerializer(type).copy(row);
    return CopiedRows.of(rows, same, type).map(copied -> new Copy(target.slot(), copied));
  }

  /** Rows that can be copied, and where they go. */
  public record Copy(OpenTable to, CopiedRows rows) {}

  /** Writes encoded rows. */
  public void add(Copy copy) throws Exception {
    if (bundle == null) {
      bundle = new BundleWriters(writers);
    }
    try {
      bundle.copy(copy.to().name(), copy.to().table(), copy.rows());
    } catch (Exception e) {
      throw Closing.after(e, bundle);
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

  /** Gives the files of the bundle. */
  public void finish(Consumer<WrittenFiles> out) throws Exception {
    if (bundle == null) {
      return;
    }
    try (BundleWriters finishing = bundle) {
      bundle = null;
      for (WrittenFiles files : finishing.finish()) {
        metrics.count(files);
        out.accept(files);
      }
    }
  }

  /** Deletes what a bundle that failed has left. */
  public void start() throws IOException {
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
