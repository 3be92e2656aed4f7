package org.playlake.pipeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class CheckSuiteTest {
  private static final LocalDate WEDNESDAY = LocalDate.parse("2024-05-08");

  @Test
  void rowsAreHeldAgainstTheMedianOfTheSameWeekday() {
    CheckSuite checks =
        checks("check: rows_of_weekday, source: events, at_least: 0.5, at_most: 2.0");
    PastLoads past = past(Map.of(1, 900L, 2, 1_000L, 3, 1_100L, 4, 100L, 5, 7L));

    assertThat(checks.judge(events(475), past)).isEmpty();
    assertThat(checks.judge(events(1_900), past)).isEmpty();
    assertThat(sentences(checks.judge(events(474), past)))
        .containsExactly(
            "rows of events in 2024-05-08: 474, and the median of 4 of the last 4 Wednesdays is 950,"
                + " which is 0.499 of it; asked for: at least 0.5 and at most 2 (c.yaml, line 2)");
    assertThat(checks.judge(events(1_901), past)).hasSize(1);
  }

  @Test
  void nothingIsSaidOfAWeekdayThatIsLoadedTooSeldom() {
    String bounds = "check: rows_of_weekday, source: events, at_least: 0.5";
    PastLoads one = past(Map.of(3, 1_000L));
    PastLoads two = past(Map.of(3, 1_000L, 4, 1_001L));

    assertThat(checks(bounds).judge(events(1), one)).isEmpty();
    assertThat(checks(bounds).judge(events(1), PastLoads.NONE)).isEmpty();
    assertThat(sentences(checks(bounds).judge(events(1), two)))
        .singleElement()
        .asString()
        .contains("the median of 2 of the last 4 Wednesdays is 1000.5");
    assertThat(checks(bounds + ", least_weeks: 3").judge(events(1), two)).isEmpty();
    assertThat(checks(bounds + ", least_weeks: 1").judge(events(1), one)).hasSize(1);
  }

  @Test
  void afterWeekdaysWithoutRowsAnyRowsAreTooMany() {
    CheckSuite checks = checks("check: rows_of_weekday, source: events, at_least: 0.5, at_most: 2");
    PastLoads empty = past(Map.of(1, 0L, 2, 0L));

    assertThat(checks.judge(events(0), empty)).isEmpty();
    assertThat(sentences(checks.judge(events(1), empty)))
        .containsExactly(
            "rows of events in 2024-05-08: 1, and the median of 2 of the last 4 Wednesdays is 0;"
                + " asked for: at least 0.5 and at most 2 (c.yaml, line 2)");
  }

  @Test
  void anUndatedLoadHasNoWeekday() {
    CheckSuite checks =
        checks("check: rows_of_weekday, source: events, at_least: 0.5, least_weeks: 1");
    SortedMap<LocalDate, Map<String, Long>> rows = new TreeMap<>();
    rows.put(LocalDate.EPOCH.minusWeeks(1), Map.of(LoadMeasures.EVENTS, 1_000L));

    assertThat(checks.judge(load(LoadMeasures.UNDATED, 1, Map.of()), new PastLoads(rows)))
        .isEmpty();
  }

  @Test
  void rowsOfASourceHaveBounds() {
    CheckSuite checks = checks("check: rows, source: profiles, at_least: 11");

    assertThat(sentences(checks.judge(events(5), PastLoads.NONE)))
        .containsExactly(
            "rows of profiles in 2024-05-08: 10; asked for: at least 11 (c.yaml, line 2)");
    assertThat(
            checks("check: rows, source: profiles, at_most: 10").judge(events(5), PastLoads.NONE))
        .isEmpty();
  }

  @Test
  void sharesAreOfAllEventsOrOfThoseThatWereKept() {
    LoadMeasures load =
        new LoadMeasures(
            WEDNESDAY,
            Map.of(LoadMeasures.EVENTS, 30_000L),
            10_000,
            5_000,
            2_000,
            new TreeMap<>(),
            new TreeMap<>());

    assertThat(broken(load, "check: share_rejected, at_most: 0.3"))
        .containsExactly(
            "share of events that were rejected in 2024-05-08: 0.333333 (10,000 of 30,000); asked"
                + " for: at most 0.3 (c.yaml, line 2)");
    assertThat(broken(load, "check: share_null_ids, at_most: 0.2"))
        .singleElement()
        .asString()
        .startsWith("share of kept events without a user_id in 2024-05-08: 0.25 (5,000 of 20,000)");
    assertThat(broken(load, "check: share_without_player, at_most: 0.0999"))
        .singleElement()
        .asString()
        .contains("0.1 (2,000 of 20,000); asked for: at most 0.0999");
    assertThat(broken(load, "check: share_null_ids, at_most: 0.25")).isEmpty();
  }

  @Test
  void thereIsNoShareOfNothing() {
    assertThat(checks("check: share_rejected, at_least: 1").judge(events(0), PastLoads.NONE))
        .isEmpty();
  }

  @Test
  void dailyNumbersAreThoseOfTheLoadDate() {
    LoadMeasures load = load(WEDNESDAY, 1, Map.of(0, 100L, -1, 3L, 1, 2L));

    assertThat(broken(load, "check: dau, at_least: 100")).isEmpty();
    assertThat(broken(load, "check: dau, at_least: 101"))
        .containsExactly(
            "DAU in 2024-05-08: 100 on 2024-05-08; asked for: at least 101 (c.yaml, line 2)");
    assertThat(broken(load, "check: dau, dates: day_before, at_least: 4"))
        .singleElement()
        .asString()
        .contains(": 3 on 2024-05-07;");
    assertThat(broken(load, "check: gmv, dates: all, at_most: 50.5"))
        .containsExactly(
            "GMV in 2024-05-08: 50.505 on 2024-05-08; asked for: at most 50.5 (c.yaml, line 2)");
  }

  @Test
  void aDateOnWhichNobodyPlayedHasZero() {
    assertThat(broken(load(WEDNESDAY, 1, Map.of(-1, 3L)), "check: dau, at_least: 1"))
        .singleElement()
        .asString()
        .contains("0 on 2024-05-08");
  }

  @Test
  void manyDatesOfAnUndatedLoadAreOneFinding() {
    Map<Integer, Long> dau = new HashMap<>();
    for (int day = 0; day < 400; day++) {
      dau.put(day, (long) day);
    }

    assertThat(broken(load(LoadMeasures.UNDATED, 1, dau), "check: dau, at_least: 300"))
        .singleElement()
        .asString()
        .startsWith("DAU in the undated load: 0 on 1970-01-01, 1 on 1970-01-02")
        .contains("4 on 1970-01-05 and 295 dates more; asked for");
  }

  @Test
  void findingsHaveTheLevelAndTheOrderOfTheFile() {
    CheckSuite checks =
        CheckSuite.read(
            """
            checks:
              - {check: rows, source: events, at_least: 100, level: warn}
              - {check: rows, source: events, at_least: 10, level: fail}
              - {check: rows, source: profiles, at_least: 10, level: fail}
            """,
            "c.yaml");

    assertThat(checks.judge(events(50), PastLoads.NONE))
        .extracting(Finding::level)
        .containsExactly(Level.WARN);
    assertThat(checks.judge(events(5), PastLoads.NONE))
        .extracting(Finding::level)
        .containsExactly(Level.WARN, Level.FAIL);
  }

  @Test
  void workersJudgeAsTheLauncherDoes() {
    CheckSuite checks = checks("check: dau, at_least: 101, at_most: 1e6");
    LoadMeasures load = load(WEDNESDAY, 1, Map.of(0, 100L));
    PastLoads past = past(Map.of(1, 7L));

    assertThat(
            SerializableUtils.clone(checks)
                .judge(SerializableUtils.clone(load), SerializableUtils.clone(past)))
        .isEqualTo(checks.judge(load, past))
        .hasSize(1);
  }

  private static CheckSuite checks(String entry) {
    return CheckSuite.read("checks:\n  - {" + entry + ", level: fail}\n", "c.yaml");
  }

  private static List<String> broken(LoadMeasures load, String entry) {
    return sentences(checks(entry).judge(load, PastLoads.NONE));
  }

  private static List<String> sentences(List<Finding> findings) {
    return findings.stream().map(Finding::sentence).toList();
  }

  private static PastLoads past(Map<Integer, Long> eventsByWeeksAgo) {
    SortedMap<LocalDate, Map<String, Long>> rows = new TreeMap<>();
    eventsByWeeksAgo.forEach(
        (weeks, events) ->
            rows.put(WEDNESDAY.minusWeeks(weeks), Map.of(LoadMeasures.EVENTS, events)));
    return new PastLoads(rows);
  }

  private static LoadMeasures events(long rows) {
    return load(WEDNESDAY, rows, Map.of());
  }

  /** Each active player has paid 0.50505. */
  private static LoadMeasures load(LocalDate date, long events, Map<Integer, Long> dauByDay) {
    SortedMap<LocalDate, Long> dau = new TreeMap<>();
    SortedMap<LocalDate, BigDecimal> gmv = new TreeMap<>();
    dauByDay.forEach(
        (day, players) -> {
          dau.put(date.plusDays(day), players);
          gmv.put(
              date.plusDays(day), new BigDecimal("0.50505").multiply(BigDecimal.valueOf(players)));
        });
    return new LoadMeasures(
        date, Map.of(LoadMeasures.PROFILES, 10L, LoadMeasures.EVENTS, events), 0, 0, 0, dau, gmv);
  }
}
