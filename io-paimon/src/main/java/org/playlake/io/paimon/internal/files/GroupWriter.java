package org.playlake.io.paimon.internal.files;

import java.io.IOException;
import java.util.List;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.pack.RowBlock;
import org.playlake.io.paimon.internal.pack.RowSink;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.TableNeeds;

/** Writes the blocks of one group: blocks, then {@link #finish}, then {@link #close}. */
final class GroupWriter implements AutoCloseable {

  private final String name;
  private final int place;
  private final OpenTables writers;
  private final TableNeeds needs;
  private @Nullable FileStoreTable table;
  private @Nullable TableWriter writer;
  private @Nullable RowSink sink;
  private long version;
  private long sent;
  private long received;
  private long digest;

  GroupWriter(String name, int place, OpenTables writers, TableNeeds needs) {
    this.name = name;
    this.place = place;
    this.writers = writers;
    this.needs = needs;
  }

  void write(byte[] block) throws Exception {
    if (sink == null) {
      version = RowBlock.version(block);
      table = writers.tableAt(name, version);
      writer = TableWriter.open(writers, name, table, place);
      sink = RowSinks.of(table, writer, place, writers, needs);
    }
    if (RowBlock.version(block) != version) {
      throw new IllegalStateException(
          "The columns of table "
              + name
              + " were changed, or it was created again, while rows were on their way to it. Nothing was committed; run"
              + " again.");
    }
    RowBlock.Written written = RowBlock.write(block, table.rowType().getFieldCount(), sink);
    received += written.rows();
    sent += written.counted() ? 0 : written.rows();
    digest += written.digest();
  }

  List<WrittenFiles> finish() throws Exception {
    if (sink == null) {
      return List.of();
    }
    sink.end();
    return writer.finish(sent, received, digest);
  }

  @Override
  public void close() throws IOException {
    Closing.all(sink, writer);
  }
}
