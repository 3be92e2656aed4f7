package org.playlake.io.paimon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.paimon.Snapshot;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.SnapshotFiles;
import org.playlake.io.paimon.internal.catalog.TablePreparation;
import org.playlake.io.paimon.internal.catalog.TableShape;
import org.playlake.io.paimon.internal.partition.PartitionScan;
import org.playlake.io.paimon.internal.read.TableVersion;
import org.playlake.io.paimon.internal.read.VersionCheck;
import org.playlake.io.paimon.internal.read.WholeRead;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.PaimonVersion;

/** Calls on tables outside a pipeline, before it runs and after it ran. */
public final class PaimonTables {

  private PaimonTables() {}

  /**
   * Creates the tables that do not exist, and their databases. All existing ones are looked at
   * first: when one of them has other columns, types or keys than described, this throws {@link
   * PaimonSchemaException} and creates nothing.
   *
   * @param catalogOptions as for {@code PaimonIO.writeFiles}
   * @return the names of the tables that were created
   */
  public static List<String> createMissing(
      Map<String, String> catalogOptions, List<PaimonTable> tables) throws Exception {
    return createMissing(catalogOptions, tables, OpenCatalog::table);
  }

  /**
   * Creates the tables that do not exist, for writes {@link
   * WritePaimonFiles#withColumnsAddedByCommit}: existing ones may lack columns as described there,
   * and are left as they are. All are looked at first: when one of them has other columns, types or
   * keys, this throws {@link PaimonSchemaException} and creates nothing.
   *
   * @param catalogOptions as for {@code PaimonIO.writeFiles}
   * @return the names of the tables that were created
   */
  public static List<String> createMissingAcceptingShorter(
      Map<String, String> catalogOptions, List<PaimonTable> tables) throws Exception {
    // Also refuses what could not be added later.
    return createMissing(catalogOptions, tables, OpenCatalog::lengthened);
  }

  private static List<String> createMissing(
      Map<String, String> catalogOptions,
      List<PaimonTable> tables,
      BiConsumer<OpenCatalog, PaimonTable> check)
      throws IOException {
    CatalogOptions options = CatalogOptions.of(catalogOptions);
    // Opening makes the folder of a warehouse.
    options.checkCreation(tables);
    try (OpenCatalog open = options.open()) {
      List<PaimonTable> missing = new ArrayList<>();
      for (PaimonTable table : tables) {
        if (open.exists(table.name())) {
          check.accept(open, table);
        } else {
          missing.add(table);
        }
      }
      createAll(open, missing);
      return missing.stream().map(PaimonTable::name).toList();
    }
  }

  /**
   * Gives a table another name, with its rows and snapshots. Where a table is a folder in an object
   * store that copies file by file.
   *
   * @param name {@code database.table}, as is {@code to}
   * @throws IllegalStateException if there is no such table, or already one of the other name
   */
  public static void rename(Map<String, String> catalogOptions, String name, String to)
      throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      TablePreparation.rename(open, name, to);
    }
  }

  /**
   * Sets options of tables that are there, where they have others; nothing else is changed.
   *
   * @param names {@code database.table} each
   * @throws IllegalStateException if there is no such table
   */
  public static void setOptions(
      Map<String, String> catalogOptions, List<String> names, Map<String, String> options)
      throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      for (String name : names) {
        TablePreparation.setOptions(open, name, options);
      }
    }
  }

  /**
   * A table as it is, without its options; empty when there is none of that name. Makes nothing,
   * the folder of the warehouse included.
   *
   * @param name {@code database.table}
   */
  public static Optional<PaimonTable> describe(Map<String, String> catalogOptions, String name)
      throws Exception {
    return ofTable(
        catalogOptions,
        name,
        table -> Optional.of(TableShape.describe(name, table)),
        Optional.empty());
  }

  /**
   * A table as it was in a snapshot, without its options.
   *
   * @param name {@code database.table}
   * @throws IllegalArgumentException if the table has no such snapshot
   * @throws IllegalStateException if there is no such table
   */
  public static PaimonTable describe(Map<String, String> catalogOptions, String name, long snapshot)
      throws Exception {
    TableVersion version = new TableVersion.AtSnapshot(snapshot);
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      return open.patience()
          .with(
              () -> {
                FileStoreTable table = open.table(name);
                TableVersion found = VersionCheck.find(name, table, version);
                return TableShape.describe(name, table.copy(found.options()));
              });
    }
  }

  /**
   * The snapshot that a commit made in a table, or empty when it has not happened (or the snapshot
   * has expired since). The table may have got other columns since.
   *
   * @param commitUser the commit's {@code CommitPaimonFiles.commitUser}
   */
  public static Optional<PaimonSnapshot> snapshot(
      Map<String, String> catalogOptions, PaimonTable table, String commitUser) throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      return open.patience()
          .with(
              () -> SnapshotFiles.committedBy(commitUser, open.table(table.name()), table.name()));
    }
  }

  /**
   * The number of the earliest snapshot that a table has, or empty when it has none. Numbers follow
   * each other, so two calls tell how many have expired between them.
   *
   * @param name {@code database.table}
   * @throws IllegalStateException if there is no such table
   */
  public static OptionalLong earliestSnapshot(Map<String, String> catalogOptions, String name)
      throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      Long earliest =
          open.patience().with(() -> open.table(name).snapshotManager().earliestSnapshotId());
      return earliest == null ? OptionalLong.empty() : OptionalLong.of(earliest);
    }
  }

  /**
   * The newest snapshot that a commit made, and not a compaction; a compaction where nothing else
   * is left; empty when there is none, or no such table. Makes nothing, the folder of the warehouse
   * included.
   *
   * @param name {@code database.table}
   */
  public static Optional<PaimonVersion> newest(Map<String, String> catalogOptions, String name)
      throws Exception {
    return ofTable(
        catalogOptions,
        name,
        table ->
            SnapshotFiles.newest(table, any -> true)
                .or(() -> Optional.ofNullable(table.snapshotManager().latestSnapshot()))
                .map(SnapshotFiles::version),
        Optional.empty());
  }

  /**
   * The partitions that a table has in its newest snapshot, in no order; none when it has no
   * snapshot, or there is no such table. Makes nothing, the folder of the warehouse included.
   *
   * @param name {@code database.table}
   * @param partitions those that are asked for, each given by some or all of the partition keys, as
   *     for {@link ReadPaimon#withPartitions}; all if empty
   */
  public static List<PaimonPartition> partitions(
      Map<String, String> catalogOptions, String name, List<Map<String, String>> partitions)
      throws Exception {
    return ofTable(
        catalogOptions,
        name,
        table -> {
          PartitionScan scan = PartitionScan.of(name, table, partitions);
          Snapshot newest = table.snapshotManager().latestSnapshot();
          return newest == null ? List.of() : scan.in(newest);
        },
        List.of());
  }

  /**
   * The same in an earlier snapshot.
   *
   * @throws IllegalArgumentException if the table has no such snapshot
   * @throws IllegalStateException if there is no such table
   */
  public static List<PaimonPartition> partitions(
      Map<String, String> catalogOptions,
      String name,
      List<Map<String, String>> partitions,
      long snapshot)
      throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      return open.patience()
          .with(
              () -> {
                FileStoreTable table = open.table(name);
                Snapshot found = VersionCheck.snapshot(name, table, snapshot);
                return PartitionScan.of(name, table, partitions).in(found);
              });
    }
  }

  /**
   * The elements of a read, read here and now, without a pipeline and into memory: for small
   * tables.
   *
   * @throws IllegalArgumentException if the read is continuous, which would have no end
   */
  public static <T> List<T> read(ReadPaimon<T> read) throws Exception {
    List<T> all = new ArrayList<>();
    forEach(read, all::add);
    return all;
  }

  /**
   * Gives the elements of a read to {@code consumer} one by one, here and now, without a pipeline.
   *
   * @throws IllegalArgumentException if the read is continuous, which would have no end
   */
  public static <T> void forEach(ReadPaimon<T> read, Consumer<T> consumer) throws Exception {
    if (read.following().continuous()) {
      throw new IllegalArgumentException(
          "A continuous read of table "
              + read.table()
              + " has no end, so it cannot be read as a whole. Leave out continuously().");
    }
    WholeRead.of(ReadGraph.of(read, CoderRegistry.createDefault()).reading(), consumer);
  }

  /** Answer of a table, or the one that stands for it where there is no table. */
  private static <A> A ofTable(
      Map<String, String> catalogOptions,
      String name,
      Function<FileStoreTable, A> question,
      A otherwise)
      throws IOException {
    CatalogOptions options = CatalogOptions.of(catalogOptions);
    if (!options.warehouseExists()) {
      return otherwise;
    }
    try (OpenCatalog open = options.open()) {
      return open.exists(name)
          ? open.patience().with(() -> question.apply(open.table(name)))
          : otherwise;
    }
  }

  private static void createAll(OpenCatalog open, List<PaimonTable> missing) {
    // Paimon checks options when a table is created, which would be too late for those before it.
    for (PaimonTable table : missing) {
      open.prospect(table);
    }
    for (PaimonTable table : missing) {
      TablePreparation.createProspected(open, table);
    }
  }
}
