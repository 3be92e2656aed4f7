package org.playlake.pipeline.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.paimon.types.DataTypeRoot;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.ReadPaimon;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * A table as it was when a run had published.
 *
 * @param catalog options of the Paimon catalog
 * @param table its columns and keys then
 * @param snapshot the snapshot that is read
 */
public record TableAtRun(Map<String, String> catalog, PaimonTable table, long snapshot) {

  /** The names of the columns, in order. */
  public List<String> columns() {
    return table.columns().stream().map(PaimonColumn::name).toList();
  }

  /** The first partition key, where that is a date. */
  public Optional<String> dateColumn() {
    return table.partitionKeys().stream()
        .limit(1)
        .filter(key -> type(key) == DataTypeRoot.DATE)
        .findFirst();
  }

  /** The columns of texts, which with the date tell a row of a daily table from the others. */
  public List<Integer> keyColumns() {
    return DailyOrder.texts(table);
  }

  private DataTypeRoot type(String column) {
    return table.columns().get(columns().indexOf(column)).dataType().getTypeRoot();
  }

  /** All partitions; of a table without partitions one, if it has rows. */
  public List<PaimonPartition> partitions() throws Exception {
    return PaimonTables.partitions(catalog, table.name(), List.of(), snapshot);
  }

  /** How many rows each date has, where dates make the partitions. */
  public NavigableMap<LocalDate, Long> rowsByDate() throws Exception {
    NavigableMap<LocalDate, Long> rows = new TreeMap<>();
    Optional<String> key = dateColumn();
    if (key.isPresent()) {
      for (PaimonPartition each : partitions()) {
        String date = each.values().get(key.get());
        if (date != null) {
          rows.merge(LocalDate.parse(date), each.rows(), Long::sum);
        }
      }
    }
    return rows;
  }

  /** Gives every row of these dates, in no order, but {@code most} at most. */
  public void forEach(List<LocalDate> dates, long most, Consumer<PlainRow> consumer)
      throws Exception {
    if (!dates.isEmpty()) {
      String key = dateColumn().orElseThrow();
      List<Map<String, String>> partitions = new ArrayList<>();
      dates.forEach(date -> partitions.add(Map.of(key, date.toString())));
      PaimonTables.forEach(read(most).withPartitions(array(partitions)), consumer);
    }
  }

  /** Gives rows of the whole table, in no order, but {@code most} at most. */
  public void forEach(long most, Consumer<PlainRow> consumer) throws Exception {
    PaimonTables.forEach(read(most), consumer);
  }

  private ReadPaimon<PlainRow> read(long most) {
    ReadPaimon<PlainRow> read =
        PaimonIO.read(new PlainRows(table.columns().stream().map(PaimonColumn::dataType).toList()))
            .withCoder(SerializableCoder.of(PlainRow.class))
            .withCatalogOptions(catalog)
            .from(table.name())
            .withColumns(columns().toArray(String[]::new))
            .withSnapshot(snapshot);
    return most == Long.MAX_VALUE ? read : read.withLimit(most);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, String>[] array(List<Map<String, String>> partitions) {
    return partitions.toArray(new Map[0]);
  }
}
