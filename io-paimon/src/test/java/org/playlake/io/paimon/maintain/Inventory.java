package org.playlake.io.paimon.maintain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.types.DataTypes;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.Closing;

/** One table, written and read by Paimon alone, whose writers leave the compacting to others. */
public record Inventory(Warehouse warehouse, String name) {

  public static final Comparator<Item> ORDER =
      Comparator.comparing(Item::day).thenComparing(Item::id).thenComparing(Item::text);

  public static Inventory create(Warehouse warehouse, TableKind kind, Map<String, String> more)
      throws Exception {
    Map<String, String> options = new HashMap<>(Map.of("write-only", "true"));
    options.putAll(kind.options());
    options.putAll(more);
    Inventory stock = new Inventory(warehouse, "db.stock");
    Catalog catalog = warehouse.catalog();
    catalog.createDatabase("db", true);
    catalog.createTable(
        Identifier.fromString(stock.name()),
        Schema.newBuilder()
            .column("day", DataTypes.INT())
            .column("id", DataTypes.INT())
            .column("text", DataTypes.STRING())
            .partitionKeys("day")
            .primaryKey(kind.primaryKeys())
            .options(options)
            .build(),
        false);
    catalog.close();
    return stock;
  }

  public FileStoreTable open() throws Exception {
    return (FileStoreTable) warehouse.catalog().getTable(Identifier.fromString(name));
  }

  public PaimonMaintenance maintenance() {
    return PaimonMaintenance.of(warehouse.options());
  }

  /** One commit. */
  public void write(Item... items) throws Exception {
    write(Arrays.asList(items));
  }

  public void write(Collection<Item> items) throws Exception {
    writeRows(items.stream().map(Item::row).toList());
  }

  public void writeRows(Collection<InternalRow> rows) throws Exception {
    FileStoreTable table = open();
    String user = UUID.randomUUID().toString();
    TableWriteImpl<?> write = table.newWrite(user).withIOManager(IOManager.create("target"));
    boolean dynamic =
        table.bucketMode() == BucketMode.HASH_DYNAMIC
            || table.bucketMode() == BucketMode.KEY_DYNAMIC;
    for (InternalRow row : rows) {
      if (dynamic) {
        write.write(row, row.getInt(1) % 2);
      } else {
        write.write(row);
      }
    }
    List<CommitMessage> messages = write.prepareCommit(true, 1);
    Closing.all(write);
    commit(table, user, messages);
  }

  public static void commit(FileStoreTable table, String user, List<CommitMessage> messages)
      throws Exception {
    Closing.after(table.newCommit(user), commit -> commit.filterAndCommit(Map.of(1L, messages)));
  }

  /** All rows, in order. */
  public List<Item> read() throws Exception {
    List<Item> items = read(Item::of);
    items.sort(ORDER);
    return items;
  }

  public <R> List<R> read(Function<InternalRow, R> function) throws Exception {
    return read(open(), function);
  }

  public static <R> List<R> read(FileStoreTable table, Function<InternalRow, R> function)
      throws Exception {
    List<R> all = new ArrayList<>();
    ReadBuilder read = table.newReadBuilder();
    try (RecordReader<InternalRow> rows =
        read.newRead()
            .withIOManager(IOManager.create("target"))
            .createReader(read.newScan().plan().splits())) {
      rows.forEachRemaining(row -> all.add(function.apply(row)));
    }
    return all;
  }

  /** The data files of the newest snapshot, readable or not. */
  public List<DataFileMeta> files() throws Exception {
    List<DataFileMeta> files = new ArrayList<>();
    for (var entries = open().newSnapshotReader().readFileIterator(); entries.hasNext(); ) {
      files.add(entries.next().file());
    }
    return files;
  }

  public long snapshots() throws Exception {
    return open().snapshotManager().snapshotCount();
  }
}
