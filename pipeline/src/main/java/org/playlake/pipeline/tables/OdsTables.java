package org.playlake.pipeline.tables;

import java.util.Map;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.ColumnForm;
import org.playlake.pipeline.source.ParquetFiles;

/** The raw tables: the source's columns, names and order, kept as they came. */
final class OdsTables {
  private OdsTables() {}

  static PaimonTable userProfile(String database, ParquetFiles profiles) {
    return as(
        LakeTables.table(database, "ods_user_profile", "raw player profiles, as they came"),
        profiles);
  }

  static PaimonTable userEvent(String database, ParquetFiles events) {
    return as(LakeTables.table(database, "ods_user_event", "raw events, as they came"), events);
  }

  private static PaimonTable as(PaimonTable table, ParquetFiles source) {
    PaimonTable all = table;
    for (Map.Entry<String, ColumnForm> column : source.forms().entrySet()) {
      all = all.withColumn(column.getKey(), type(column.getValue()), "as in the source");
    }
    return all;
  }

  /** The type in which nothing of a source column is lost. */
  static String type(ColumnForm form) {
    return switch (form) {
      case BYTES -> "BYTES";
      case STRING -> "STRING";
      case BIGINT -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case DATE -> "DATE";
    };
  }
}
