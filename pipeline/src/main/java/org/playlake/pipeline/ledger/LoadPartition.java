package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.pipeline.tables.LakeTables;

/**
 * Partition of a table by date and load.
 *
 * @param key the partition key of the date
 * @param day the date, in days since 1970-01-01
 * @param load the load date, likewise
 * @param rows in it
 * @param files in it
 * @param bytes of these
 */
public record LoadPartition(String key, int day, int load, long rows, long files, long bytes)
    implements Serializable {

  static LoadPartition of(String key, PaimonPartition partition) {
    return new LoadPartition(
        key,
        day(partition.values().get(key)),
        day(partition.values().get(LakeTables.LOAD_DATE_NAME)),
        partition.rows(),
        partition.files(),
        partition.bytes());
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** The partition as the connector names it. */
  public Map<String, String> values() {
    return Map.of(
        key,
        LocalDate.ofEpochDay(day).toString(),
        LakeTables.LOAD_DATE_NAME,
        LocalDate.ofEpochDay(load).toString());
  }
}
