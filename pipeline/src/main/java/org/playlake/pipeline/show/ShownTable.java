package org.playlake.pipeline.show;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import org.apache.paimon.types.DataTypeFamily;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.pipeline.ledger.MetaRun;
import org.playlake.pipeline.tables.DailyTables;
import org.playlake.pipeline.terminal.RowColumn;
import org.playlake.pipeline.terminal.RowOutput;

/**
 * The rows of a table that are shown: in the order of dates, the newest last. Of the daily tables
 * all rows of a date, the largest counts first; of others a few rows, which may be any of a date's.
 */
public final class ShownTable {
  private static final long FEW_ROWS = 20;

  /** Dates of a daily table that are read together. */
  private static final int DATES_AT_ONCE = 31;

  private final TableAtRun table;
  private final long limit;
  private final List<Part> parts;
  private final long there;

  /** Some or all rows of a date. */
  private record Part(LocalDate date, long rows, boolean isWhole) {}

  private ShownTable(TableAtRun table, long limit, List<Part> parts, long there) {
    this.table = table;
    this.limit = limit;
    this.parts = parts;
    this.there = there;
  }

  /**
   * The rows of the dates that are chosen.
   *
   * @param limit the most rows; 0 for as many as suits the table
   */
  public static ShownTable of(TableAtRun table, DateChoice choice, long limit) throws Exception {
    long most = limit > 0 ? limit : isDaily(table) ? Long.MAX_VALUE : FEW_ROWS;
    if (table.dateColumn().isEmpty()) {
      long rows = table.partitions().stream().mapToLong(PaimonPartition::rows).sum();
      return new ShownTable(table, most, List.of(), rows);
    }
    NavigableMap<LocalDate, Long> rows = table.rowsByDate();
    List<LocalDate> dates = choice.among(rows.navigableKeySet());
    Deque<Part> parts = new ArrayDeque<>();
    long left = most;
    long there = 0;
    for (int i = dates.size() - 1; i >= 0; i--) {
      long ofDate = rows.get(dates.get(i));
      there += ofDate;
      if (left > 0) {
        parts.addFirst(new Part(dates.get(i), Math.min(left, ofDate), left >= ofDate));
        left -= Math.min(left, ofDate);
      }
    }
    return new ShownTable(table, most, List.copyOf(parts), there);
  }

  private static boolean isDaily(TableAtRun table) {
    return DailyTables.ALL.stream().anyMatch(each -> each.name().equals(table.table().table()));
  }

  /** How many rows there are of the dates that were chosen. */
  public long there() {
    return there;
  }

  /** How many of them are shown. */
  public long shown() {
    return Math.min(there, limit);
  }

  /** The columns that are shown. */
  public List<RowColumn> columns() {
    return table.table().columns().stream()
        .map(each -> new RowColumn(each.name(), isNumber(each)))
        .toList();
  }

  private static boolean isNumber(PaimonColumn column) {
    return column.dataType().is(DataTypeFamily.NUMERIC);
  }

  /** Gives the rows. */
  public void to(RowOutput output) throws Exception {
    if (table.dateColumn().isEmpty()) {
      unpartitioned(output);
    } else if (isDaily(table)) {
      daily(output);
    } else {
      for (Part part : parts) {
        long most = part.isWhole() ? Long.MAX_VALUE : part.rows();
        table.forEach(List.of(part.date()), most, row -> output.add(row.values()));
      }
    }
    output.end();
  }

  /** Runs are few, and have an order. */
  private void unpartitioned(RowOutput output) throws Exception {
    if (!table.table().table().equals(MetaRun.NAME)) {
      table.forEach(limit, row -> output.add(row.values()));
      return;
    }
    int published = table.columns().indexOf(MetaRun.PUBLISHED);
    List<PlainRow> runs = new ArrayList<>();
    table.forEach(Long.MAX_VALUE, runs::add);
    runs.stream()
        .sorted(Comparator.comparing(row -> String.valueOf(row.get(published))))
        .skip(Math.max(0, runs.size() - limit))
        .forEach(row -> output.add(row.values()));
  }

  private void daily(RowOutput output) throws Exception {
    Comparator<PlainRow> order = DailyOrder.of(table.table());
    for (int i = 0; i < parts.size(); i += DATES_AT_ONCE) {
      List<Part> some = parts.subList(i, Math.min(parts.size(), i + DATES_AT_ONCE));
      List<PlainRow> rows = new ArrayList<>();
      table.forEach(some.stream().map(Part::date).toList(), Long.MAX_VALUE, rows::add);
      rows.sort(order);
      // Only the first date of all can be cut.
      long left = some.get(0).rows();
      Object first = some.get(0).date().toString();
      for (PlainRow row : rows) {
        if (!first.equals(row.get(0)) || left-- > 0) {
          output.add(row.values());
        }
      }
    }
  }
}
