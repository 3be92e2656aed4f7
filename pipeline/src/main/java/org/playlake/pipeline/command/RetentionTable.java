package org.playlake.pipeline.command;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.PaimonRows;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.tables.AdsRetentionDaily;
import org.playlake.pipeline.terminal.Sizes;
import org.playlake.pipeline.terminal.TextTable;

/** The retention table for a terminal. */
final class RetentionTable {
  private static final String NOT_YET = "-";

  private RetentionTable() {}

  /** Reads the table; a rate whose later day was not observed is shown as missing, not as 0. */
  static TextTable read(JobPlan job) throws Exception {
    NavigableMap<LocalDate, String[]> rows = new TreeMap<>();
    PaimonRows.forEach(
        job.catalog(),
        job.tables().daily(AdsRetentionDaily.NAME),
        List.of(
            "dt", "dau", "d1_retention_rate", "d7_retention_rate", "d1_observed", "d7_observed"),
        row -> {
          LocalDate date = LocalDate.ofEpochDay(row.getInt(0));
          rows.put(
              date,
              new String[] {
                date.toString(),
                Sizes.count(row.getLong(1)),
                row.getBoolean(4) ? rate(row, 2) : NOT_YET,
                row.getBoolean(5) ? rate(row, 3) : NOT_YET
              });
        });
    TextTable table = TextTable.of("date", "DAU", "D1", "D7");
    rows.values().forEach(table::add);
    return table;
  }

  private static String rate(InternalRow row, int field) {
    return row.isNullAt(field) ? NOT_YET : row.getDecimal(field, 27, 4).toString();
  }
}
