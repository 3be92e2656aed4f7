package org.playlake.io.paimon.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.OpenTables;

/**
 * The writers of one bundle, one for each table that gets a row. Ends with {@link #finish} and
 * {@link #close}, or after a failure with {@link #close} alone, which deletes what was written.
 */
final class BundleWriters implements AutoCloseable {

  private final OpenTables writers;
  private final Map<String, TableWriter> open = new LinkedHashMap<>();

  /** Rows mostly go where the one before went. */
  private @Nullable TableWriter last;

  private @Nullable String lastName;

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
  }

  /**
   * Finishes all files of the bundle. When one table's cannot be finished, the others' are deleted.
   */
  List<WrittenFiles> finish() throws Exception {
    List<WrittenFiles> all = new ArrayList<>();
    List<TableWriter> finished = new ArrayList<>();
    List<List<WrittenFiles>> theirs = new ArrayList<>();
    try {
      for (TableWriter writer : open.values()) {
        List<WrittenFiles> files = writer.finish();
        finished.add(writer);
        theirs.add(files);
        all.addAll(files);
      }
    } catch (Exception e) {
      for (int i = 0; i < finished.size(); i++) {
        TableWriter writer = finished.get(i);
        List<WrittenFiles> files = theirs.get(i);
        Closing.after(e, () -> writer.discard(files));
      }
      throw e;
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    List<TableWriter> left = List.copyOf(open.values());
    open.clear();
    last = null;
    Closing.all(left);
  }
}
