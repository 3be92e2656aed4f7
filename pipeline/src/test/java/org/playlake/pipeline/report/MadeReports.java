package org.playlake.pipeline.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFlaws;
import org.playlake.pipeline.ledger.RunRecord;

/** Reports made of nothing, each number by a fixed seed. */
final class MadeReports {
  static final LocalDate LAST = LocalDate.of(2026, 3, 8);
  private static final String[] PROVINCES = {
    "广东", "浙江省", "浙江", "江苏省", "北京市", "Sichuan", "上海", "湖北省", "陕西", "Hong Kong", "新疆", "unknown"
  };
  private static final String[] DEVICES = {
    "iPhone", "Huawei", "Xiaomi", "vivo", "OPPO", "Samsung", "iPad", "Windows PC", "Mac", "unknown"
  };

  private MadeReports() {}

  static Report empty() {
    return Report.empty("game_db");
  }

  /** Days in a row up to {@link #LAST}, loaded one by one. */
  static Report ofDays(int days) {
    return of(LAST.minusDays(days - 1L).datesUntil(LAST.plusDays(1)).toList(), List.of());
  }

  /** The same, with the load dates of {@code missing} not there. */
  static Report of(List<LocalDate> dates, List<LocalDate> missing) {
    List<LoadDay> loads = new ArrayList<>();
    for (LocalDate date : dates) {
      loads.add(missing.contains(date) ? missing(date) : loaded(date));
    }
    return of(dates, loads, null);
  }

  static Report of(List<LocalDate> dates, List<LoadDay> loads, @Nullable LoadDay undated) {
    Random random = new Random(42);
    List<ReportDay> days = new ArrayList<>();
    List<DeviceUsers> devices = new ArrayList<>();
    List<RegionPlayers> regions = new ArrayList<>();
    LocalDate last = dates.get(dates.size() - 1);
    for (LocalDate date : dates) {
      int weekend = date.getDayOfWeek().getValue() > 5 ? 3_000 : 0;
      long dau = 9_000L + weekend + random.nextInt(2_000);
      long paying = 200L + random.nextInt(200);
      BigDecimal gmv = BigDecimal.valueOf(paying * 300_000L + random.nextInt(1_000_000), 4);
      days.add(
          new ReportDay(
              date,
              dau,
              date.plusDays(1).isAfter(last) ? null : rate(35 + random.nextInt(15), 100),
              date.plusDays(7).isAfter(last) ? null : rate(15 + random.nextInt(10), 100),
              gmv,
              paying,
              paying + random.nextInt(90),
              rate(paying, dau),
              gmv.divide(BigDecimal.valueOf(dau), 4, RoundingMode.HALF_UP),
              gmv.divide(BigDecimal.valueOf(paying), 4, RoundingMode.HALF_UP)));
      for (int i = 0; i < DEVICES.length; i++) {
        long users = i == DEVICES.length - 1 ? dau - dau / 10 * 9 : dau / 10;
        devices.add(new DeviceUsers(date, DEVICES[i], users, rate(users, dau)));
      }
      for (int i = 0; i < PROVINCES.length; i++) {
        regions.add(new RegionPlayers(date, PROVINCES[i], dau / (i + 4)));
      }
    }
    return new Report("game_db", run("Asia/Shanghai"), days, devices, regions, loads, undated);
  }

  /** One day on which all that players can type is markup. */
  static Report hostile(String text) {
    Report one = ofDays(1);
    return new Report(
        text,
        run("UTC"),
        one.days(),
        List.of(new DeviceUsers(LAST, text, 5, rate(5, 10))),
        List.of(new RegionPlayers(LAST, text, 5)),
        List.of(new LoadDay(LAST, "loaded", entry(LAST, 1), Map.of(text, 1L))),
        null);
  }

  static LoadDay loaded(LocalDate date) {
    long rejected = date.getDayOfMonth() % 9L;
    Map<String, Long> reasons =
        rejected == 0
            ? Map.of()
            : Map.of("unreadable time", rejected - rejected / 2, "time without date", rejected / 2);
    return new LoadDay(date, "loaded", entry(date, rejected, reasons), reasons);
  }

  static LoadDay missing(LocalDate date) {
    return new LoadDay(date, "missing", null, Map.of());
  }

  static LoadEntry entry(LocalDate date, long rejected) {
    return new LoadEntry(
        date,
        LAST.atStartOfDay().toInstant(ZoneOffset.UTC),
        "run",
        List.of(),
        Map.of("user_event", 50_000L, "user_profile", 12_000L),
        rejected);
  }

  private static LoadEntry entry(LocalDate date, long rejected, Map<String, Long> reasons) {
    LoadEntry older = entry(date, rejected);
    return new LoadEntry(
        date,
        older.loadedAt(),
        older.runId(),
        older.files(),
        older.rows(),
        rejected,
        new LoadFlaws(
            reasons,
            Map.of(
                "current_level",
                10L + date.getDayOfMonth() % 7,
                "registration_date",
                2L + date.getDayOfMonth() % 5,
                "amount",
                date.getDayOfMonth() % 4L)));
  }

  private static RunRecord run(String zone) {
    Instant began = Instant.parse("2026-03-09T01:00:00Z");
    return new RunRecord(
        "run-1",
        List.of(),
        zone,
        began,
        began.plusSeconds(60),
        "0.1.0",
        1,
        1,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  private static BigDecimal rate(long part, long of) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 4, RoundingMode.HALF_UP);
  }
}
