package org.playlake.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;

/** A table that bears the name of one of the job's and is none of them. */
final class OtherTable {
  private OtherTable() {}

  static void create(Path warehouse, String database, String name) throws Exception {
    PaimonTables.createMissing(
        Map.of("warehouse", warehouse.toString()),
        List.of(PaimonTable.of(database + "." + name).withColumn("x", "INT", "")));
  }

  /**
   * Gives the raw events a column, as a run does when its source brings one.
   *
   * @param events a file of events, beside whose folder the warehouse is
   */
  static void addColumn(org.apache.hadoop.fs.Path events) {
    String folder = events.getParent().getParent().toUri().getPath();
    Map<String, String> catalog = Map.of("warehouse", folder + "/warehouse");
    try {
      PaimonTable table = PaimonTables.describe(catalog, "game_db.ods_user_event").orElseThrow();
      if (table.columns().stream().noneMatch(column -> column.name().equals("brought"))) {
        PaimonTables.createOrExtend(catalog, List.of(table.withColumn("brought", "STRING")));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
