package org.playlake.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.options.Options;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.schema.SchemaChange.Move;
import org.apache.paimon.types.DataTypes;
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
      Identifier name = Identifier.create("game_db", "ods_user_event");
      Catalog open = CatalogFactory.createCatalog(CatalogContext.create(new Options(catalog)));
      if (!open.getTable(name).rowType().getFieldNames().contains("brought")) {
        Move move = Move.before("brought", "load_date");
        open.alterTable(
            name, SchemaChange.addColumn("brought", DataTypes.STRING(), null, move), false);
      }
      open.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
