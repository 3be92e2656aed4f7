package org.playlake.io.paimon.internal.catalog;

import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.JsonSerdeUtil;

/**
 * Number of a table among those that had its name one after the other, and of its schema among the
 * table's, in one. A table that is dropped and created again has the numbers of its schemas again,
 * but rows of the one are no rows of the other.
 */
public final class TableIncarnation {
  private static final long SCHEMA = 0xFFFF_FFFFL;

  private TableIncarnation() {}

  /** The number of a table; this reads the table's directory. */
  public static long of(FileStoreTable table) {
    return ((long) identity(table) << Integer.SIZE) | (table.schema().id() & SCHEMA);
  }

  /** The part of it that stays the same as long as the table is not dropped; never 0. */
  public static int identity(FileStoreTable table) {
    int hash = table.uuid().hashCode();
    return hash == 0 ? 1 : hash;
  }

  public static int identity(long version) {
    return (int) (version >>> Integer.SIZE);
  }

  /**
   * A digest of a schema, by which data files find their columns: its number, and the columns with
   * their ids. Never 0.
   */
  public static int layout(FileStoreTable table) {
    String text = table.schema().id() + " " + JsonSerdeUtil.toFlatJson(table.schema().fields());
    int hash = text.hashCode();
    return hash == 0 ? 1 : hash;
  }

  /** The number of the schema. */
  public static long schema(long version) {
    return version & SCHEMA;
  }

  /** The failure of rows that were made for another table of the same name. */
  public static IllegalStateException replaced(String table) {
    return new IllegalStateException(
        "Table "
            + table
            + " was dropped and created again while rows were on their way to it. Nothing was"
            + " committed to it; run again.");
  }
}
