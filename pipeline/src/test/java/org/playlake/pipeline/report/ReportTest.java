package org.playlake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.pipeline.report.MadeReports.LAST;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final LocalDate AHEAD = LAST.plusDays(1);

  @Test
  void theNewestDayIsTheLastThatIsLoadedAndNotTheFewEventsAheadOfIt() {
    Report report = MadeReports.of(days(10, AHEAD), List.of(AHEAD));

    assertThat(report.end()).contains(LAST);
    assertThat(report.partial()).containsExactly(AHEAD);
  }

  @Test
  void retentionEndsBeforeADayThatIsNotLoadedThoughSomeEventsOfItAreThere() {
    Report report = MadeReports.of(days(10, AHEAD), List.of(AHEAD));

    assertThat(day(report, LAST).d1()).isNull();
    assertThat(day(report, LAST.minusDays(1)).d1()).isNotNull();
    assertThat(day(report, LAST.minusDays(6)).d7()).isNull();
    assertThat(report.days()).filteredOn(ReportDay::date, LAST).allMatch(day -> day.d1() != null);
  }

  @Test
  void aDayWhoseLoadIsMissingHasOnlyLateEventsSoThatItIsPartial() {
    LocalDate hole = LAST.minusDays(3);

    Report report = MadeReports.of(days(10, LAST), List.of(hole));

    assertThat(report.partial()).containsExactly(hole);
    assertThat(day(report, hole.minusDays(1)).d1()).isNull();
    assertThat(day(report, hole).d1()).isNotNull();
  }

  @Test
  void aLoadOfEverythingMayHoldAnyDaySoThatNoneIsCalledPartial() {
    LoadDay all = new LoadDay(LocalDate.EPOCH, "loaded", MadeReports.entry(LAST, 0), Map.of());

    Report alone = MadeReports.of(days(10, LAST), List.of(), all);
    Report before =
        MadeReports.of(days(10, LAST), List.of(MadeReports.loaded(LAST.minusDays(1))), all);

    assertThat(alone.partial()).isEmpty();
    assertThat(alone.end()).contains(LAST);
    assertThat(before.partial()).containsExactly(LAST);
  }

  @Test
  void daysAfterTheRunAreNotTheNewestUnlessThereAreNoOthers() {
    LocalDate strange = LocalDate.of(2999, 1, 1);
    Report report = MadeReports.of(List.of(LAST.minusDays(1), LAST, strange), List.of());
    Report strangeAlone = MadeReports.of(List.of(strange), List.of());

    assertThat(report.end()).contains(LAST);
    assertThat(report.later()).isEqualTo(1);
    assertThat(strangeAlone.end()).contains(strange);
    assertThat(strangeAlone.later()).isZero();
  }

  @Test
  void anEmptyLakeHasNoNewestDay() {
    assertThat(MadeReports.empty().end()).isEmpty();
    assertThat(MadeReports.empty().partial()).isEmpty();
  }

  private static ReportDay day(Report report, LocalDate date) {
    return report.shown().stream().filter(day -> day.date().equals(date)).findFirst().orElseThrow();
  }

  private static List<LocalDate> days(int count, LocalDate last) {
    return last.minusDays(count - 1L).datesUntil(last.plusDays(1)).toList();
  }
}
