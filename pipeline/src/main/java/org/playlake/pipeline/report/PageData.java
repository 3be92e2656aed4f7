package org.playlake.pipeline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.RunRecord;

/** The report as the JSON that the page's script reads: columns by date, and few names. */
final class PageData {
  private static final int MOST_DEVICES = 8;
  private static final int MOST_PLACES = 20;
  private static final int RATE_DECIMALS = 4;

  private final Report report;
  private final List<ReportDay> days;
  private final Map<LocalDate, Integer> index = new HashMap<>();

  private PageData(Report report) {
    this.report = report;
    this.days = report.shown();
    days.forEach(day -> index.put(day.date(), index.size()));
  }

  /** JSON that may stand in an element {@code script}: no character of it begins markup. */
  static String json(Report report, JsonNode texts, List<MapShape> map, String version) {
    Map<String, @Nullable Object> json = new PageData(report).all();
    json.put("version", version);
    json.put("texts", texts);
    json.put("map", map.isEmpty() ? null : map);
    try {
      return new ObjectMapper().writeValueAsString(json).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, @Nullable Object> all() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("database", report.database());
    json.put("run", report.run() == null ? null : run(report.run()));
    json.put("end", report.end().map(LocalDate::toString).orElse(null));
    json.put("later", report.later());
    json.put("days", days());
    json.put("devices", devices());
    json.put("regions", regions());
    json.put("loads", loads());
    return json;
  }

  private static Map<String, String> run(RunRecord run) {
    return Map.of(
        "id", run.id(),
        "published", run.published().toString(),
        "zone", run.timeZone(),
        "version", run.version());
  }

  private Map<String, Object> days() {
    Set<LocalDate> partial = report.partial();
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("date", column(day -> day.date().toString()));
    columns.put("dau", column(ReportDay::dau));
    columns.put("d1", column(day -> parts(day.d1())));
    columns.put("d7", column(day -> parts(day.d7())));
    columns.put("gmv", column(day -> day.gmv().toPlainString()));
    columns.put("paying", column(ReportDay::payingUsers));
    columns.put("purchases", column(ReportDay::purchases));
    columns.put("payingRate", column(day -> parts(day.payingRate())));
    columns.put("arpu", column(day -> plain(day.arpu())));
    columns.put("arppu", column(day -> plain(day.arppu())));
    columns.put("partial", partial.stream().map(index::get).sorted().toList());
    return columns;
  }

  private List<@Nullable Object> column(Function<ReportDay, @Nullable Object> value) {
    List<@Nullable Object> column = new ArrayList<>();
    days.forEach(day -> column.add(value.apply(day)));
    return column;
  }

  /** Ten-thousandths. */
  private static @Nullable Long parts(@Nullable BigDecimal rate) {
    return rate == null ? null : rate.movePointRight(RATE_DECIMALS).longValue();
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }

  private List<Map<String, @Nullable Object>> devices() {
    Map<String, long[]> users = new HashMap<>();
    Map<String, long[]> shares = new HashMap<>();
    for (DeviceUsers row : report.devices()) {
      add(users, row.device(), row.date(), row.users());
      Long share = parts(row.share());
      add(shares, row.device(), row.date(), share == null ? 0 : share);
    }
    List<String> ranked = ranked(users);
    List<Map<String, @Nullable Object>> devices = new ArrayList<>();
    for (String name : ranked.subList(0, Math.min(MOST_DEVICES, ranked.size()))) {
      devices.add(device(name, users.get(name), shares.get(name)));
    }
    if (ranked.size() > MOST_DEVICES) {
      List<String> others = ranked.subList(MOST_DEVICES, ranked.size());
      devices.add(device(null, sum(users, others), sum(shares, others)));
    }
    return devices;
  }

  private static Map<String, @Nullable Object> device(
      @Nullable String name, long[] users, long[] shares) {
    Map<String, @Nullable Object> device = new LinkedHashMap<>();
    device.put("name", name);
    device.put("users", users);
    device.put("shares", shares);
    return device;
  }

  private List<Map<String, @Nullable Object>> regions() {
    Map<String, long[]> provinces = new HashMap<>();
    Map<String, long[]> places = new HashMap<>();
    Map<String, @Nullable Province> known = new HashMap<>();
    for (RegionPlayers row : report.regions()) {
      Province province =
          known.computeIfAbsent(row.province(), name -> Province.of(name).orElse(null));
      if (province == null) {
        add(places, row.province(), row.date(), row.players());
      } else {
        add(provinces, province.name(), row.date(), row.players());
      }
    }
    List<Map<String, @Nullable Object>> regions = new ArrayList<>();
    ranked(provinces).forEach(code -> regions.add(region(null, code, provinces.get(code))));
    List<String> ranked = ranked(places);
    for (String name : ranked.subList(0, Math.min(MOST_PLACES, ranked.size()))) {
      regions.add(region(name, null, places.get(name)));
    }
    if (ranked.size() > MOST_PLACES) {
      regions.add(region(null, null, sum(places, ranked.subList(MOST_PLACES, ranked.size()))));
    }
    return regions;
  }

  private static Map<String, @Nullable Object> region(
      @Nullable String name, @Nullable String code, long[] players) {
    Map<String, @Nullable Object> region = new LinkedHashMap<>();
    region.put("name", name);
    region.put("code", code);
    region.put("players", players);
    return region;
  }

  private void add(Map<String, long[]> columns, String name, LocalDate date, long more) {
    Integer at = index.get(date);
    if (at != null) {
      columns.computeIfAbsent(name, each -> new long[days.size()])[at] += more;
    }
  }

  private static List<String> ranked(Map<String, long[]> columns) {
    Map<String, Long> sums = new HashMap<>();
    columns.forEach((name, values) -> sums.put(name, Arrays.stream(values).sum()));
    return columns.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> sums.get(name))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private long[] sum(Map<String, long[]> columns, List<String> names) {
    long[] sum = new long[days.size()];
    for (String name : names) {
      long[] values = columns.get(name);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += values[i];
      }
    }
    return sum;
  }

  private Map<String, @Nullable Object> loads() {
    List<LoadDay> all = new ArrayList<>(report.loads());
    LoadDay undated = report.undated();
    if (undated != null) {
      all.add(undated);
    }
    Set<String> reasons = new TreeSet<>();
    Set<String> casts = new TreeSet<>();
    for (LoadDay load : all) {
      reasons.addAll(load.reasons().keySet());
      Map<String, Long> failed = load.failedCasts();
      if (failed != null) {
        casts.addAll(failed.keySet());
      }
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("reasons", reasons);
    json.put("casts", casts);
    json.put("dates", report.loads().stream().map(load -> load(load, reasons, casts)).toList());
    json.put("undated", undated == null ? null : load(undated, reasons, casts));
    return json;
  }

  private static Map<String, @Nullable Object> load(
      LoadDay load, Set<String> reasons, Set<String> casts) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("date", load.date().toString());
    json.put("state", load.state());
    LoadEntry entry = load.entry();
    if (entry != null) {
      json.put("loadedAt", entry.loadedAt().toString());
      json.put("profiles", entry.rowsOf(LoadFile.PROFILES));
      json.put("events", entry.rowsOf(LoadFile.EVENTS));
      json.put("rejected", entry.rejected());
      json.put("reasons", numbers(reasons, load.reasons()));
      Map<String, Long> failed = load.failedCasts();
      if (failed != null) {
        json.put("casts", numbers(casts, failed));
      }
    }
    return json;
  }

  private static List<Long> numbers(Set<String> names, Map<String, Long> values) {
    return names.stream().map(name -> values.getOrDefault(name, 0L)).toList();
  }
}
