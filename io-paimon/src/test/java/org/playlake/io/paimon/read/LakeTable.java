package org.playlake.io.paimon.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.options.ExpireConfig;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.TableCommitImpl;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowKind;
import org.playlake.io.paimon.Warehouse;

/** A table of people (id, name, day), written with Paimon's own API. */
public final class LakeTable {

  public static final String NAME = "db.people";

  private final Warehouse warehouse;

  private LakeTable(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Rows are added only; partitioned by day. */
  public static LakeTable appended(Warehouse warehouse, Map<String, String> options)
      throws Exception {
    return create(warehouse, columns().partitionKeys("day").options(options));
  }

  /** One row for each id. */
  public static LakeTable keyed(Warehouse warehouse, Map<String, String> options) throws Exception {
    return create(warehouse, columns().primaryKey("id").option("bucket", "1").options(options));
  }

  public static LakeTable create(Warehouse warehouse, Schema.Builder schema) throws Exception {
    warehouse.catalog().createDatabase("db", true);
    warehouse.catalog().createTable(Identifier.fromString(NAME), schema.build(), false);
    return new LakeTable(warehouse);
  }

  private static Schema.Builder columns() {
    return Schema.newBuilder()
        .column("id", DataTypes.BIGINT())
        .column("name", DataTypes.STRING())
        .column("day", DataTypes.INT());
  }

  public static InternalRow row(long id, String name, int day) {
    return row(RowKind.INSERT, id, name, day);
  }

  public static InternalRow row(RowKind kind, long id, String name, int day) {
    return GenericRow.ofKind(kind, id, BinaryString.fromString(name), day);
  }

  /** Kind, id and name of a row. */
  public static String text(InternalRow row) {
    return row.getRowKind().shortString() + row.getLong(0) + row.getString(1);
  }

  public FileStoreTable open() throws Exception {
    return (FileStoreTable) warehouse.catalog().getTable(Identifier.fromString(NAME));
  }

  /** Commits the rows, in one snapshot unless the table compacts. */
  public void write(InternalRow... rows) throws Exception {
    commit(false, rows);
  }

  /** The rows take the place of those in their partitions. */
  public void overwrite(InternalRow... rows) throws Exception {
    commit(true, rows);
  }

  private void commit(boolean overwrite, InternalRow... rows) throws Exception {
    String user = UUID.randomUUID().toString();
    FileStoreTable table = open();
    IOManager spill = IOManager.create("target");
    try {
      TableWriteImpl<?> write = table.newWrite(user).withIOManager(spill);
      write.withIgnorePreviousFiles(overwrite);
      for (InternalRow row : rows) {
        write.write(row);
      }
      commit(table, user, write, overwrite);
    } finally {
      spill.close();
    }
  }

  /** Merges all files of the table that are in bucket 0. */
  public void compact() throws Exception {
    String user = UUID.randomUUID().toString();
    FileStoreTable table = open();
    IOManager spill = IOManager.create("target");
    try {
      TableWriteImpl<?> write = table.newWrite(user).withIOManager(spill);
      write.compact(BinaryRow.EMPTY_ROW, 0, true);
      commit(table, user, write, false);
    } finally {
      spill.close();
    }
  }

  private static void commit(
      FileStoreTable table, String user, TableWriteImpl<?> write, boolean overwrite)
      throws Exception {
    List<CommitMessage> files = new ArrayList<>(write.prepareCommit(true, 0));
    write.close();
    TableCommitImpl commit = table.newCommit(user);
    if (overwrite) {
      commit.withOverwrite(Map.of());
    }
    assertThat(commit.filterAndCommit(Map.of(0L, files))).isEqualTo(1);
    commit.close();
  }

  public long newest() throws Exception {
    return open().snapshotManager().latestSnapshotId();
  }

  public void tag(String name, long snapshot) throws Exception {
    open().createTag(name, snapshot);
  }

  /** Removes all snapshots but the newest ones. */
  public void expireAllBut(int snapshots) throws Exception {
    open()
        .newExpireSnapshots()
        .config(
            ExpireConfig.builder()
                .snapshotRetainMin(snapshots)
                .snapshotRetainMax(snapshots)
                .snapshotMaxDeletes(Integer.MAX_VALUE)
                .build())
        .expire();
  }
}
