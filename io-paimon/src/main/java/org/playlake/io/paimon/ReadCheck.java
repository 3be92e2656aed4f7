package org.playlake.io.paimon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.TableIncarnation;
import org.playlake.io.paimon.internal.filter.Condition;
import org.playlake.io.paimon.internal.filter.PartitionCondition;
import org.playlake.io.paimon.internal.filter.RowTest;
import org.playlake.io.paimon.internal.fit.ReadColumns;
import org.playlake.io.paimon.internal.read.AsRows;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.SnapshotChanges;
import org.playlake.io.paimon.internal.read.TableVersion;
import org.playlake.io.paimon.internal.read.VersionCheck;

/** Holds what is asked for against itself and against the table, before anything runs. */
final class ReadCheck {

  private ReadCheck() {}

  static String tableName(String name) {
    if (!name.matches("[^.$]+\\.[^.$]+(\\$branch_[^$]+)?")) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is no table that can be read. Write database.table, or"
              + " database.table$branch_name for a branch; system tables, such as t$audit_log, are"
              + " not read.");
    }
    return name;
  }

  static long limit(long rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("A limit of " + rows + " rows is none. Use 0 or more.");
    }
    return rows;
  }

  static long splitBytes(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException(
          "A split holds at least one byte, not " + bytes + ". Ask for some megabytes.");
    }
    return bytes;
  }

  static List<String> columnNames(String... columns) {
    Set<String> once = new HashSet<>(List.of(columns));
    if (once.size() < columns.length) {
      throw new IllegalArgumentException(
          "The columns " + List.of(columns) + " name one twice. Name each once.");
    }
    return List.of(columns);
  }

  /** Opens the table. Throws {@link IllegalArgumentException} or {@link IllegalStateException}. */
  static ReadSettings settings(ReadPaimon<?> read) {
    CatalogOptions catalog =
        required(read.catalog(), "The catalog is not set. Use withCatalogOptions(..).");
    String table = required(read.table(), "There is no table to read. Name one with from(..).");
    checkContinuous(read);
    try (OpenCatalog open = catalog.open()) {
      FileStoreTable stored = open.table(table);
      return checked(read, catalog, table, stored, open);
    } catch (IOException e) {
      throw new UncheckedIOException("The catalog of table " + table + " could not be closed.", e);
    }
  }

  private static ReadSettings checked(
      ReadPaimon<?> read,
      CatalogOptions catalog,
      String table,
      FileStoreTable newest,
      OpenCatalog open) {
    RowType keys = newest.schema().logicalPartitionType();
    Condition partitions =
        read.partitions().isEmpty()
            ? null
            : PartitionCondition.of(
                table, keys, read.partitions(), newest.coreOptions().partitionDefaultName());
    Condition filter = read.filter() == null ? null : read.filter().condition();
    int identity = TableIncarnation.identity(newest);
    ReadColumns stored =
        ReadColumns.of(
            newest.rowType(), newest.rowType().getFieldNames(), null, newest.schema().id());
    ReadSettings all =
        new ReadSettings(
            catalog,
            table,
            identity,
            stored,
            filter,
            partitions,
            read.version(),
            read.splitBytes());
    FileStoreTable version = all.table(open);
    List<String> names = columns(read, version.rowType());
    if (filter != null) {
      RowTest.of(filter, version.rowType());
    }
    ReadSettings settings =
        new ReadSettings(
            catalog,
            table,
            identity,
            ReadColumns.of(version.rowType(), names, filter, version.schema().id()),
            filter,
            partitions,
            read.version(),
            read.splitBytes());
    checkChanges(read, version, settings);
    return settings;
  }

  private static List<String> columns(ReadPaimon<?> read, RowType type) {
    List<String> asked = read.columns();
    if (asked == null) {
      return type.getFieldNames();
    }
    for (String column : asked) {
      if (!type.containsField(column)) {
        throw new IllegalArgumentException(
            "Table "
                + read.table()
                + " has no column "
                + column
                + ". Name some of its columns "
                + type.getFieldNames()
                + ".");
      }
    }
    return asked;
  }

  private static void checkChanges(ReadPaimon<?> read, FileStoreTable table, ReadSettings all) {
    boolean changes =
        read.following().continuous() || read.version() instanceof TableVersion.Between;
    if (!changes) {
      return;
    }
    SnapshotChanges.of(all, table);
    boolean removes = !read.following().continuous() || !table.primaryKeys().isEmpty();
    if (removes && read.elements() instanceof AsRows && read.rowKindColumn() == null) {
      throw new IllegalArgumentException(
          "The changes of table "
              + all.table()
              + " may be deletes, and the rows have no column that says so. Name one with"
              + " withRowKindColumn(..).");
    }
    Long after = read.following().after();
    if (after != null) {
      VersionCheck.check(all.table(), table, new TableVersion.Between(after, after));
    }
  }

  private static void checkContinuous(ReadPaimon<?> read) {
    if (!read.following().continuous()) {
      refuseIf(read.following().interval() != null, "withPollInterval");
      refuseIf(read.following().after() != null, "startingAfter");
      refuseIf(read.following().consumer() != null, "withConsumer");
      return;
    }
    if (read.limit() < Long.MAX_VALUE || !(read.version() instanceof TableVersion.Newest)) {
      throw new IllegalArgumentException(
          "A continuous read has no limit and no version, but this one has "
              + (read.limit() < Long.MAX_VALUE
                  ? "a limit of " + read.limit()
                  : "the " + read.version())
              + ". Leave it out, or leave out continuously().");
    }
  }

  private static void refuseIf(boolean set, String option) {
    if (set) {
      throw new IllegalArgumentException(
          option + " is for continuous reads, and this one is not. Add continuously().");
    }
  }

  private static <V> V required(@Nullable V value, String message) {
    if (value == null) {
      throw new IllegalArgumentException(message);
    }
    return value;
  }
}
