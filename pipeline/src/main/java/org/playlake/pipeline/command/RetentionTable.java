package org.playlake.pipeline.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.PaimonRows;
import org.playlake.pipeline.JobPlan;

/** The retention table for a terminal. */
final class RetentionTable {
  private RetentionTable() {}

  static TextTable read(JobPlan job) throws Exception {
    Map<LocalDate, String[]> rows = new TreeMap<>();
    PaimonRows.forEach(
        job.catalog(),
        job.tables().adsRetention(),
        List.of("dt", "dau", "d1_retention_rate", "d7_retention_rate"),
        row -> {
          LocalDate date = LocalDate.ofEpochDay(row.getInt(0));
          rows.put(
              date,
              new String[] {
                date.toString(), Sizes.count(row.getLong(1)), rate(row, 2), rate(row, 3)
              });
        });
    TextTable table = TextTable.of("date", "DAU", "D1", "D7");
    rows.values().forEach(table::add);
    return table;
  }

  private static String rate(InternalRow row, int field) {
    return row.isNullAt(field) ? "" : row.getDecimal(field, 27, 4).toString();
  }
}
