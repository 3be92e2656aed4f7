package org.playlake.pipeline.tables;

import java.util.Map;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.ColumnForm;
import org.playlake.pipeline.source.ParquetFiles;

/** Columns of tables that keep a source's values as they came. */
final class SourceColumns {

  private SourceColumns() {}

  /** The table with all columns of a source, in the source's order. */
  static PaimonTable addAll(PaimonTable table, ParquetFiles source) {
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

  /** The type of a decoded player id. */
  static String playerType(ParquetFiles source) {
    return source.form("user_id") == ColumnForm.BIGINT ? "BIGINT" : "STRING";
  }

  /** For each column, by position, whether it is an annotated string. */
  static boolean[] strings(ParquetFiles source) {
    ColumnForm[] forms = source.forms().values().toArray(new ColumnForm[0]);
    boolean[] strings = new boolean[forms.length];
    for (int i = 0; i < forms.length; i++) {
      strings[i] = forms[i] == ColumnForm.STRING;
    }
    return strings;
  }
}
