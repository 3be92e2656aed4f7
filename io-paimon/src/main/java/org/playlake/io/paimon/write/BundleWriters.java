package org.playlake.io.paimon.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.Closing;
import org.playlake.io.paimon.catalog.PaimonTable;

/**
 * The writers of one bundle, one for each table that gets a row. Ends with {@link #finish} and
 * {@link #close}, or after a failure with {@link #close} alone, which deletes what was written.
 */
final class BundleWriters implements AutoCloseable {

  private final TableWriters writers;
  private final List<PaimonTable> tables;
  private final @Nullable TableWriter[] open;

  BundleWriters(TableWriters writers, List<PaimonTable> tables) {
    this.writers = writers;
    this.tables = tables;
    this.open = new TableWriter[tables.size()];
  }

  void write(int table, InternalRow row) throws Exception {
    TableWriter writer = open[table];
    if (writer == null) {
      writer = writers.open(tables.get(table));
      open[table] = writer;
    }
    writer.write(row);
  }

  /** All files of the bundle. When one table's cannot be finished, the others' are deleted. */
  List<PaimonFiles> finish() throws Exception {
    List<PaimonFiles> all = new ArrayList<>();
    List<TableWriter> finished = new ArrayList<>();
    List<List<PaimonFiles>> theirs = new ArrayList<>();
    try {
      for (TableWriter writer : writersInOrder()) {
        List<PaimonFiles> files = writer.finish();
        finished.add(writer);
        theirs.add(files);
        all.addAll(files);
      }
    } catch (Exception e) {
      for (int i = 0; i < finished.size(); i++) {
        TableWriter writer = finished.get(i);
        List<PaimonFiles> files = theirs.get(i);
        Closing.after(e, () -> writer.discard(files));
      }
      throw e;
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    List<TableWriter> left = writersInOrder();
    Arrays.fill(open, null);
    Closing.all(left);
  }

  private List<TableWriter> writersInOrder() {
    return Arrays.stream(open).filter(Objects::nonNull).toList();
  }
}
