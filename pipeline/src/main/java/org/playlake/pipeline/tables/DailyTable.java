package org.playlake.pipeline.tables;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.paimon.types.DataType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.daily.DayCounts;
import org.playlake.transforms.player.PlayerId;

/**
 * A daily table as a whole: its columns, their meaning, how rows are computed and how a value of
 * each column is taken from one. A table of the job is one file that makes one of these, and one
 * line in {@link DailyTables}.
 *
 * <pre>{@code
 * DailyTable.ofCounts("ads_dau_daily", "active users of a date", new ComputeDau(), Dau::day)
 *     .withColumn("dau", "BIGINT", "distinct users with an event on dt", Dau::users);
 * }</pre>
 *
 * <p>Every table has a first column {@code dt DATE}, the calendar date in the job's zone, by which
 * it is partitioned. Immutable.
 *
 * @param <T> what a row is made of
 */
public final class DailyTable<T> {
  private static final PaimonColumn DAY =
      new PaimonColumn("dt", "DATE", "calendar date in the job's zone");

  private final String name;
  private final String comment;
  private final DailyMetric<T> metric;
  private final List<PaimonColumn> columns;
  private final List<SerializableFunction<T, @Nullable Object>> values;
  private final boolean ofCalendars;

  private DailyTable(
      String name,
      String comment,
      DailyMetric<T> metric,
      List<PaimonColumn> columns,
      List<SerializableFunction<T, @Nullable Object>> values,
      boolean ofCalendars) {
    this.name = name;
    this.comment = comment;
    this.metric = metric;
    this.columns = columns;
    this.values = values;
    this.ofCalendars = ofCalendars;
  }

  /**
   * A table whose rows are made of the counts of a date.
   *
   * @param day the date of a row, in days since 1970-01-01
   */
  public static <T> DailyTable<T> ofCounts(
      String name,
      String comment,
      PTransform<PCollection<DayCounts>, PCollection<T>> compute,
      SerializableFunction<T, Integer> day) {
    return of(
        name, comment, (calendars, counts) -> counts.apply("Compute_" + name, compute), day, false);
  }

  /**
   * A table whose rows are made of players' calendars, for what {@link DayCounts} does not hold.
   *
   * @param day the date of a row, in days since 1970-01-01
   */
  public static <T> DailyTable<T> ofCalendars(
      String name,
      String comment,
      PTransform<PCollection<KV<PlayerId, PlayerCalendar>>, PCollection<T>> compute,
      SerializableFunction<T, Integer> day) {
    return of(
        name,
        comment,
        (calendars, counts) -> calendars.apply("Compute_" + name, compute),
        day,
        true);
  }

  private static <T> DailyTable<T> of(
      String name,
      String comment,
      DailyMetric<T> metric,
      SerializableFunction<T, Integer> day,
      boolean ofCalendars) {
    return new DailyTable<>(name, comment, metric, List.of(DAY), List.of(day::apply), ofCalendars);
  }

  /**
   * Adds a column.
   *
   * @param type a Paimon SQL type
   * @param description what it means and in which unit
   * @param value a {@code Long}, {@code Integer} (also days since 1970-01-01), {@code Boolean},
   *     {@code Double}, {@code String}, {@code BigDecimal}, or null
   */
  public DailyTable<T> withColumn(
      String column,
      String type,
      String description,
      SerializableFunction<T, @Nullable Object> value) {
    List<PaimonColumn> moreColumns = new ArrayList<>(columns);
    moreColumns.add(new PaimonColumn(column, type, description));
    List<SerializableFunction<T, @Nullable Object>> moreValues = new ArrayList<>(values);
    moreValues.add(value);
    return new DailyTable<>(
        name, comment, metric, List.copyOf(moreColumns), List.copyOf(moreValues), ofCalendars);
  }

  /** True if its rows are made of calendars, and not of the counts of a date. */
  public boolean needsCalendars() {
    return ofCalendars;
  }

  /** The table's name, without its database. */
  public String name() {
    return name;
  }

  /** The table in a database. */
  public PaimonTable in(String database) {
    PaimonTable table = LakeTables.table(database, name, comment);
    for (PaimonColumn column : columns) {
      table = table.withColumn(column.name(), column.type(), column.description());
    }
    return table.withPartitionKeys(DAY.name());
  }

  /** The rows' values, computed from calendars or counts. */
  public PCollection<T> compute(
      PCollection<KV<PlayerId, PlayerCalendar>> calendars, PCollection<DayCounts> counts) {
    return metric.compute(calendars, counts);
  }

  /** The date of what a row is made of, in days since 1970-01-01. */
  public SerializableFunction<T, Integer> day() {
    SerializableFunction<T, @Nullable Object> first = values.get(0);
    return element -> (Integer) first.apply(element);
  }

  /** The mapping of a value to the table's row. */
  public PaimonRowFunction<T> rows() {
    return new DailyRows<>(
        values, columns.stream().map(PaimonColumn::dataType).toArray(DataType[]::new));
  }
}
