package org.playlake.pipeline.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * SQL of Quick BI's data sets, by file: one query of each view.
 *
 * @param tables the daily tables
 */
record QuickBiDataSets(List<PaimonTable> tables) {

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (PaimonTable table : tables) {
      files.put(ServingViews.name(table) + ".sql", query(table).sql() + ";\n");
    }
    return files;
  }

  private static SelectColumns query(PaimonTable table) {
    SelectColumns query = SelectColumns.from(table.database(), ServingViews.name(table));
    for (PaimonColumn column : table.columns()) {
      query = query.column(column.name());
      if (column.name().equals("province")) {
        // A map draws only names that it knows.
        query = query.column("map_province", ChinaMap.standardName(column.name()));
      }
    }
    return query;
  }
}
