package org.playlake.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZonedDaysParityTest {
  private static final long SEED = Long.getLong("playlake.parity.seed", 20_240_229L);

  @Test
  void agreesWithJavaTimeInEveryZone() {
    Random random = new Random(SEED);
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      ZonedDays days = ZonedDays.of(zone);
      for (int i = 0; i < 100; i++) {
        check(days, zone, random.nextLong(-70_000_000_000L, 260_000_000_000L));
        check(days, zone, random.nextLong(-2_500_000_000L, 4_200_000_000L));
      }
    }
  }

  @Test
  void agreesWithJavaTimeWhereverClocksChange() {
    Random random = new Random(SEED);
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      ZonedDays days = ZonedDays.of(zone);
      Instant from = Instant.parse("1800-01-01T00:00:00Z");
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      while (change != null && change.getDateTimeBefore().getYear() < 2110) {
        long second = change.toEpochSecond();
        check(days, zone, second);
        check(days, zone, second - 1);
        check(days, zone, second + random.nextInt(20_000) - 10_000);
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
  }

  /** Compares everything about an instant and about the wall clock times close to it. */
  private static void check(ZonedDays days, ZoneId zone, long second) {
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone);
    int day = (int) local.toLocalDate().toEpochDay();
    assertSame(days.dayOf(second * 1_000_000 + 999_999), day, zone, second);
    for (int near = -1; near <= 1; near++) {
      LocalDate date = LocalDate.ofEpochDay(day + near);
      assertSame(
          days.startOf(day + near), micros(date.atStartOfDay(zone).toInstant()), zone, second);
    }
    for (int shift = -7200; shift <= 7200; shift += 1800) {
      LocalDateTime shifted = local.plusSeconds(shift);
      long localMicros = micros(shifted.toInstant(ZoneOffset.UTC)) + 1;
      int localDay = (int) shifted.toLocalDate().toEpochDay();
      long microOfDay = localMicros - localDay * 86_400_000_000L;
      long expected = micros(shifted.atZone(zone).toInstant()) + 1;
      assertSame(days.toMicros(localDay, microOfDay), expected, zone, second);
    }
  }

  private static void assertSame(long actual, long expected, ZoneId zone, long second) {
    if (actual != expected) {
      assertThat(actual).as("%s around %d, seed %d", zone, second, SEED).isEqualTo(expected);
    }
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000;
  }
}
