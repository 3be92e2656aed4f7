package org.playlake.io.paimon.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.copy.CopiedRows;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.OpenTables;

/**
 * The writers of one bundle, one for each table that gets a row. Ends with {@link #finish} and
 * {@link #close}, or after a failure with {@link #close} alone, which deletes what was written.
 */
final class BundleWriters implements AutoCloseable {

  private final OpenTables writers;
  private final Map<String, TableWriter> open = new LinkedHashMap<>();
  private final List<Finished> full = new ArrayList<>();

  /** Rows mostly go where the one before went. */
  private @Nullable TableWriter last;

  private @Nullable String lastName;

  /** Encoded rows cannot be spilled, so they have a writer for each partition after the other. */
  private @Nullable TableWriter copying;

  private @Nullable String copiedName;
  private @Nullable BinaryRow copiedPartition;

  /** A writer and the files that it has written. */
  private record Finished(TableWriter writer, List<WrittenFiles> files) {}

  BundleWriters(OpenTables writers) {
    this.writers = writers;
  }

  void write(String name, FileStoreTable table, InternalRow row) throws Exception {
    if (last == null || !name.equals(lastName)) {
      last = open.get(name);
      lastName = name;
      if (last == null) {
        last = TableWriter.open(writers, name, table, 0);
        open.put(name, last);
      }
    }
    last.write(row);
    if (last.isFull()) {
      full.add(new Finished(last, last.finish()));
      open.remove(name);
      TableWriter done = last;
      last = null;
      done.close();
    }
  }

  void copy(String name, FileStoreTable table, CopiedRows rows) throws Exception {
    if (copying == null || !name.equals(copiedName)) {
      endCopies();
      copying = TableWriter.open(writers, name, table, 0);
      copiedName = name;
    }
    BinaryRow partition = copying.partition(rows.same()).copy();
    if (copiedPartition != null && !partition.equals(copiedPartition)) {
      endCopies();
      copying = TableWriter.open(writers, name, table, 0);
    }
    copiedPartition = partition;
    copying.writeBundle(partition, rows);
  }

  private void endCopies() throws Exception {
    if (copying == null) {
      return;
    }
    full.add(new Finished(copying, copying.finish()));
    TableWriter done = copying;
    copying = null;
    copiedPartition = null;
    done.close();
  }

  /**
   * Finishes all files of the bundle. When one table's cannot be finished, the others' are deleted.
   */
  List<WrittenFiles> finish() throws Exception {
    endCopies();
    List<Finished> finished = new ArrayList<>(full);
    full.clear();
    try {
      for (TableWriter writer : open.values()) {
        finished.add(new Finished(writer, writer.finish()));
      }
    } catch (Exception e) {
      for (Finished each : finished) {
        Closing.after(e, () -> each.writer().discard(each.files()));
      }
      throw e;
    }
    return finished.stream().flatMap(each -> each.files().stream()).toList();
  }

  @Override
  public void close() throws IOException {
    List<AutoCloseable> left = new ArrayList<>(open.values());
    full.forEach(each -> left.add(() -> each.writer().discard(each.files())));
    if (copying != null) {
      left.add(copying);
      copying = null;
    }
    open.clear();
    full.clear();
    last = null;
    Closing.all(left);
  }
}
