package org.playlake.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.options.Options;
import org.apache.paimon.table.source.DataSplit;
import org.playlake.io.paimon.testing.StoredTable;

/** Tables and files that runs left in a warehouse. */
record Lake(Path warehouse) {
  private static final String DATABASE = "game_db";
  private static final List<String> TABLES =
      List.of(
          "ods_user_profile",
          "ods_user_event",
          "dwd_user_details",
          "dwd_user_event",
          "dwd_rejected_event",
          "dws_player_day",
          "ads_retention_daily",
          "ads_purchase_trends_daily",
          "ads_device_preference_daily",
          "ads_region_distribution_daily");

  /** Tables that tell of loads and runs, each in its own words. */
  private static final List<String> LEDGER = List.of("meta_load", "meta_run");

  private Map<String, String> options() {
    return Map.of("warehouse", warehouse.toString());
  }

  /** Every row of every table as text, by table, in order; without what tells of the run. */
  Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : TABLES) {
      rows.put(
          table,
          StoredTable.of(options(), DATABASE + "." + table).rows().stream()
              .map(Lake::text)
              .sorted()
              .toList());
    }
    return rows;
  }

  private static String text(Row row) {
    List<String> values = new ArrayList<>();
    for (String name : row.getSchema().getFieldNames()) {
      Object value = row.getValue(name);
      if (!name.equals("rejected_at")) {
        values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
      }
    }
    return String.join("|", values);
  }

  /** Names of the data files of the newest snapshots. */
  Set<String> filesOfSnapshots() throws Exception {
    Set<String> all = new TreeSet<>();
    CatalogContext context = CatalogContext.create(new Options(options()));
    Catalog catalog = CatalogFactory.createCatalog(context);
    try {
      for (String name : Stream.concat(TABLES.stream(), LEDGER.stream()).toList()) {
        var read = catalog.getTable(Identifier.create(DATABASE, name)).newReadBuilder();
        for (var split : read.newScan().plan().splits()) {
          ((DataSplit) split).dataFiles().stream().map(DataFileMeta::fileName).forEach(all::add);
        }
      }
      return all;
    } finally {
      catalog.close();
    }
  }

  /** Names of the data files that are there. */
  Set<String> filesOnDisk() throws IOException {
    try (var files = Files.walk(warehouse)) {
      Set<String> all = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("data-") && name.endsWith(".parquet"))
          .forEach(all::add);
      return all;
    }
  }

  /** True if a table has a file whose name begins so, in any state. */
  boolean has(String table, String prefix) {
    Path folder = warehouse.resolve(DATABASE + ".db").resolve(table);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.walk(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith(prefix));
    } catch (IOException | UncheckedIOException changedMeanwhile) {
      return false;
    }
  }
}
