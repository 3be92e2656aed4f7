package org.playlake.pipeline.report;

import static java.util.function.Function.identity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.ReadPaimon;
import org.playlake.io.paimon.table.PaimonReadFunction;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonVersion;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.MetaLoad;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.show.ReadableSnapshots;
import org.playlake.pipeline.status.LoadStatus;
import org.playlake.pipeline.tables.DwdRejectedEvent;
import org.playlake.pipeline.tables.LakeTables;

/** Reads the daily tables in the snapshots of the run that published last. */
public final class ReportReader {
  private static final int PRECISION = 27;
  private static final int GMV_PRECISION = 30;
  private static final int SCALE = 4;

  /** Beyond so many the rejected events of older loads have no reasons, but their number. */
  private static final long MOST_REASONS = 1_000_000;

  /** One wrong load date must not bring a century of missing ones. */
  private static final int MOST_DATES = 5_000;

  private final Ledger ledger;
  private final RunRecord run;

  private ReportReader(Ledger ledger, RunRecord run) {
    this.ledger = ledger;
    this.run = run;
  }

  /** The report of a lake; an empty one where no run has published. */
  public static Report read(Ledger ledger) throws Exception {
    Optional<RunRecord> run = ledger.lastRun();
    return run.isPresent()
        ? new ReportReader(ledger, run.get()).read()
        : Report.empty(ledger.database());
  }

  private Report read() throws Exception {
    List<LoadEntry> entries = entries();
    Map<LocalDate, Map<String, Long>> reasons = reasons(entries);
    Map<LocalDate, LoadEntry> byDate =
        entries.stream().collect(Collectors.toMap(LoadEntry::loadDate, identity(), (a, b) -> b));
    List<LoadDay> loads = new ArrayList<>();
    Map<LocalDate, String> states = LoadStatus.of(entries, null, null, null).states();
    states.forEach(
        (date, state) -> {
          if (states.size() <= MOST_DATES || byDate.containsKey(date)) {
            loads.add(
                new LoadDay(date, state, byDate.get(date), reasons.getOrDefault(date, Map.of())));
          }
        });
    LoadEntry undated = byDate.get(LoadEntry.UNDATED);
    return new Report(
        ledger.database(),
        run,
        days(),
        rows(
            "ads_device_preference_daily",
            ReportReader::device,
            DeviceUsers.class,
            "dt",
            "device_type",
            "users",
            "share"),
        rows(
            "ads_region_distribution_daily",
            ReportReader::region,
            RegionPlayers.class,
            "dt",
            "province",
            "dau"),
        loads,
        undated == null
            ? null
            : new LoadDay(
                undated.loadDate(),
                "loaded",
                undated,
                reasons.getOrDefault(LoadEntry.UNDATED, Map.of())));
  }

  private List<ReportDay> days() throws Exception {
    Map<LocalDate, Purchases> purchases =
        rows(
                "ads_purchase_trends_daily",
                ReportReader::purchases,
                Purchases.class,
                "dt",
                "gmv",
                "paying_users",
                "purchases",
                "paying_rate",
                "arpu",
                "arppu")
            .stream()
            .collect(Collectors.toMap(Purchases::date, identity()));
    return rows(
            "ads_retention_daily",
            ReportReader::retention,
            Retention.class,
            "dt",
            "dau",
            "d1_retention_rate",
            "d7_retention_rate",
            "d1_observed",
            "d7_observed")
        .stream()
        .sorted(Comparator.comparing(Retention::date))
        .map(day -> day.with(purchases.getOrDefault(day.date(), Purchases.none(day.date()))))
        .toList();
  }

  /** The loads as the run has left them, where its snapshot of the ledger is still there. */
  private List<LoadEntry> entries() throws Exception {
    Optional<PaimonSnapshot> written =
        PaimonTables.snapshot(ledger.catalog(), ledger.loads(), run.id());
    if (written.isEmpty()) {
      return ledger.entries();
    }
    return PaimonTables.read(
        from(MetaLoad.loads(), LoadEntry.class, MetaLoad.NAME).withSnapshot(written.get().id()));
  }

  /** By load date, as the ledger says; of loads of an older version, as the rejected events do. */
  private Map<LocalDate, Map<String, Long>> reasons(List<LoadEntry> entries) throws Exception {
    Map<LocalDate, Map<String, Long>> reasons = new HashMap<>();
    List<LoadEntry> older = new ArrayList<>();
    for (LoadEntry entry : entries) {
      if (entry.flaws() != null) {
        reasons.put(entry.loadDate(), entry.flaws().rejected());
      } else if (entry.rejected() > 0) {
        older.add(entry);
      }
    }
    if (!older.isEmpty() && older.stream().mapToLong(LoadEntry::rejected).sum() <= MOST_REASONS) {
      ReadPaimon<Rejected> read =
          from(ReportReader::rejected, Rejected.class, DwdRejectedEvent.NAME)
              .withPartitions(partitions(older));
      rows(read, DwdRejectedEvent.NAME, "load_date", "reason")
          .forEach(
              each ->
                  reasons
                      .computeIfAbsent(each.loadDate(), date -> new HashMap<>())
                      .merge(each.reason(), 1L, Long::sum));
    }
    return reasons;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, String>[] partitions(List<LoadEntry> loads) {
    return loads.stream()
        .map(load -> Map.of(LakeTables.LOAD_DATE_NAME, load.loadDate().toString()))
        .toArray(Map[]::new);
  }

  private <T extends Serializable> List<T> rows(
      String table, PaimonReadFunction<T> function, Class<T> type, String... columns)
      throws Exception {
    return rows(from(function, type, table), table, columns);
  }

  private <T> List<T> rows(ReadPaimon<T> all, String table, String... columns) throws Exception {
    Long snapshot = run.snapshots().get(table);
    if (snapshot == null) {
      return List.of();
    }
    ReadPaimon<T> read = all.withColumns(columns);
    return PaimonTables.read(isThere(table, snapshot) ? read.withSnapshot(snapshot) : read);
  }

  /**
   * False where the run's snapshot is gone and only compactions came after it, whose rows are the
   * same.
   */
  private boolean isThere(String table, long snapshot) throws Exception {
    String name = ledger.database() + "." + table;
    if (ReadableSnapshots.of(ledger.catalog(), name).has(snapshot)) {
      return true;
    }
    Optional<PaimonVersion> newest = PaimonTables.newest(ledger.catalog(), name);
    if (newest.isPresent() && newest.get().commitUser().equals(run.id())) {
      return false;
    }
    throw new InputException(
        "The snapshot "
            + snapshot
            + " of "
            + name
            + ", which the last run published, is gone, and the table has changed since. Run again,"
            + " with --keepRuns=1.");
  }

  private <T extends Serializable> ReadPaimon<T> from(
      PaimonReadFunction<T> function, Class<T> type, String table) {
    return PaimonIO.read(function)
        .withCoder(SerializableCoder.of(type))
        .withCatalogOptions(ledger.catalog())
        .from(ledger.database() + "." + table);
  }

  private static Retention retention(InternalRow row) {
    return new Retention(
        date(row),
        row.getLong(1),
        row.getBoolean(4) ? rate(row, 2) : null,
        row.getBoolean(5) ? rate(row, 3) : null);
  }

  private static Purchases purchases(InternalRow row) {
    return new Purchases(
        date(row),
        row.getDecimal(1, GMV_PRECISION, SCALE).toBigDecimal(),
        row.getLong(2),
        row.getLong(3),
        rate(row, 4),
        rate(row, 5),
        rate(row, 6));
  }

  private static DeviceUsers device(InternalRow row) {
    return new DeviceUsers(date(row), row.getString(1).toString(), row.getLong(2), rate(row, 3));
  }

  private static RegionPlayers region(InternalRow row) {
    return new RegionPlayers(date(row), row.getString(1).toString(), row.getLong(2));
  }

  private static Rejected rejected(InternalRow row) {
    return new Rejected(date(row), row.getString(1).toString().intern());
  }

  private static LocalDate date(InternalRow row) {
    return LocalDate.ofEpochDay(row.getInt(0));
  }

  private static @Nullable BigDecimal rate(InternalRow row, int field) {
    return row.isNullAt(field) ? null : row.getDecimal(field, PRECISION, SCALE).toBigDecimal();
  }

  private record Retention(
      LocalDate date, long dau, @Nullable BigDecimal d1, @Nullable BigDecimal d7)
      implements Serializable {

    ReportDay with(Purchases paid) {
      return new ReportDay(
          date,
          dau,
          d1,
          d7,
          paid.gmv(),
          paid.payingUsers(),
          paid.purchases(),
          paid.payingRate(),
          paid.arpu(),
          paid.arppu());
    }
  }

  private record Purchases(
      LocalDate date,
      BigDecimal gmv,
      long payingUsers,
      long purchases,
      @Nullable BigDecimal payingRate,
      @Nullable BigDecimal arpu,
      @Nullable BigDecimal arppu)
      implements Serializable {

    static Purchases none(LocalDate date) {
      return new Purchases(date, BigDecimal.ZERO, 0, 0, null, null, null);
    }
  }

  private record Rejected(LocalDate loadDate, String reason) implements Serializable {}
}
