package org.playlake.pipeline.job;

import java.util.Map;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.options.InputException;

/**
 * Iceberg metadata beside the tables, which Paimon writes with each commit, so that readers of
 * Iceberg see the same data files. A table that has it once keeps it: it is an option of the table.
 */
public final class IcebergMetadata {
  private static final String STORAGE = "metadata.iceberg.storage";

  /** The folder {@code iceberg} of the warehouse, as Iceberg's Hadoop catalog wants it. */
  private static final Map<String, String> OPTIONS = Map.of(STORAGE, "hadoop-catalog");

  private IcebergMetadata() {}

  /**
   * Checks that tables of the catalog can have it. Paimon would notice when it commits.
   *
   * @throws InputException if they cannot
   */
  static void check(Map<String, String> catalog) {
    String metastore = catalog.getOrDefault("metastore", "filesystem");
    if (!metastore.equals("filesystem") && !metastore.equals("jdbc")) {
      throw new InputException(
          "--icebergMetadata is for lakes whose catalog is in the file system or a database, and"
              + " this one has \"metastore\":\""
              + metastore
              + "\", which decides by itself where tables are. Leave the option out.");
    }
  }

  /** Has the commits of a plan's tables, which exist, write it from now on. */
  public static void write(JobPlan plan) throws Exception {
    PaimonTables.setOptions(
        plan.catalog(), plan.allTables().stream().map(PaimonTable::name).toList(), OPTIONS);
  }
}
