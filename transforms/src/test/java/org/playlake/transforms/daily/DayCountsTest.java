package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.transforms.daily.Active.BEIJING;
import static org.playlake.transforms.daily.Active.SHENZHEN;
import static org.playlake.transforms.daily.Active.anonymous;
import static org.playlake.transforms.daily.Active.counted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.record.Bytes;
import org.playlake.transforms.text.Dates;

class DayCountsTest {
  private static final String DATE = "2024-03-01";

  @Test
  void isNotActiveAtFirst() {
    assertThat(new DayCounts().isActive()).isFalse();
    assertThat(text(new DayCounts())).isEqualTo("0: 0 users, 0+1 0+7, 0 paid 0x0.0000, {}, {}");
  }

  @Test
  void countsUsersReturnsAndPurchases() {
    DayCounts counts =
        counted(
            Active.back(DATE, true, false),
            Active.back(DATE, true, true),
            Active.paying(DATE, 1.5, 2.25));
    assertThat(counts.day()).isEqualTo(Dates.day(DATE));
    assertThat(text(counts))
        .isEqualTo(
            "19783: 3 users, 2+1 1+7 next day next week, 1 paid 2x3.7500, {ios=3}, {"
                + SHENZHEN
                + "=3}");
  }

  @Test
  void countsAPlayerInEachOfTheirRegions() {
    DayCounts counts =
        counted(Active.in(DATE, "ios", SHENZHEN, BEIJING), Active.in(DATE, "android", BEIJING));
    assertThat(counts.users()).isEqualTo(2);
    assertThat(counts.usersByDevice()).isEqualTo(Map.of("android", 1L, "ios", 1L));
    assertThat(counts.usersByRegion()).isEqualTo(Map.of(SHENZHEN, 1L, BEIJING, 2L));
  }

  @Test
  void nobodyBuysButIsNoUser() {
    DayCounts counts =
        counted(
            anonymous(Active.paying(DATE, 5)),
            anonymous(Active.in(DATE, "pc", BEIJING)),
            anonymous(Active.back(DATE, true, true)));
    assertThat(counts.isActive()).isTrue();
    assertThat(text(counts))
        .isEqualTo(
            text(
                counted(
                    anonymous(Active.in(DATE, "pc", BEIJING)),
                    anonymous(Active.paying(DATE, 5)),
                    ActiveDay.observation(Dates.day(DATE), ReturnDays.D1_D7, 3))))
        .startsWith("19783: 0 users, 0+1 0+7 next day next week, 0 paid 1x5.0000, {ios=0, pc=0}");
  }

  @Test
  void aDayTakenBackLeavesNothing() {
    List<ActiveDay> days =
        List.of(
            Active.back(DATE, true, true),
            Active.paying(DATE, 0.1, 0.2, 9e15),
            anonymous(Active.paying(DATE, 7)));
    DayCounts counts = new DayCounts();
    days.forEach(counts::add);
    days.forEach(day -> counts.add(day.withWeight(-1)));
    assertThat(counts.isActive()).isFalse();
    assertThat(text(counts)).isEqualTo("19783: 0 users, 0+1 0+7, 0 paid 0x0.0000, {}, {}");
  }

  @Test
  void aDateThatIsOnlyObservedIsNotActive() {
    ActiveDay next = ActiveDay.observation(Dates.day(DATE), ReturnDays.D1_D7, 1);
    assertThat(counted(next).isActive()).isFalse();
    assertThat(text(counted(next))).startsWith("19783: 0 users, 0+1 0+7 next day, 0 paid");
    assertThat(text(counted(next, next.withWeight(-1), next.withWeight(-1), next)))
        .startsWith("19783: 0 users, 0+1 0+7, 0 paid");
  }

  @Test
  void aDayMayBeTakenBackBeforeItIsCounted() {
    ActiveDay before = Active.paying(DATE, 3);
    DayCounts counts = counted(before.withWeight(-1), Active.in(DATE, "pc", BEIJING), before);
    assertThat(text(counts)).isEqualTo(text(counted(Active.in(DATE, "pc", BEIJING))));
  }

  @Test
  void partsInAnyOrderMakeTheWhole() {
    Random random = new Random(1);
    List<ActiveDay> days = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ActiveDay day =
          switch (random.nextInt(5)) {
            case 0 -> Active.back(DATE, random.nextBoolean(), random.nextBoolean());
            case 1 -> Active.paying(DATE, random.nextInt(1, 1000) / 100.0);
            case 2 -> ActiveDay.observation(Dates.day(DATE), ReturnDays.D1_D7, random.nextInt(4));
            case 3 -> Active.in(DATE, "d" + random.nextInt(5), BEIJING);
            default -> anonymous(Active.paying(DATE, 1));
          };
      days.add(day);
      if (random.nextInt(3) == 0) {
        days.add(day.withWeight(-1));
      }
    }
    String expected = text(counted(days.toArray(ActiveDay[]::new)));
    for (int attempt = 0; attempt < 20; attempt++) {
      Collections.shuffle(days, random);
      int cut = random.nextInt(days.size());
      DayCounts whole = counted(days.subList(0, cut).toArray(ActiveDay[]::new));
      DayCounts rest = counted(days.subList(cut, days.size()).toArray(ActiveDay[]::new));
      whole.addAll(new DayCounts()).addAll(Bytes.copyOf(rest, DayCounts.CODER));
      assertThat(text(new DayCounts().addAll(whole))).isEqualTo(expected);
    }
  }

  @Test
  void takingOverDoesNotChangeThePart() {
    DayCounts part = counted(Active.paying(DATE, 1));
    DayCounts whole = new DayCounts().addAll(part).addAll(part);
    whole.add(Active.paying(DATE, 1));
    assertThat(part.users()).isEqualTo(1);
    assertThat(part.paid().toDecimal()).isEqualTo(new BigDecimal("1.0000"));
    assertThat(whole.paid().toDecimal()).isEqualTo(new BigDecimal("3.0000"));
  }

  private static String text(DayCounts counts) {
    return "%d: %d users, %d+1 %d+7%s%s, %d paid %dx%s, %s, %s"
        .formatted(
            counts.day(),
            counts.users(),
            counts.returnedAfter(1),
            counts.returnedAfter(7),
            counts.isObservedAfter(1) ? " next day" : "",
            counts.isObservedAfter(7) ? " next week" : "",
            counts.payingUsers(),
            counts.purchases(),
            counts.paid().toDecimal(),
            counts.usersByDevice(),
            counts.usersByRegion());
  }
}
