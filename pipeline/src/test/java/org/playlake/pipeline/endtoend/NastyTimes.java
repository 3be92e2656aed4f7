package org.playlake.pipeline.endtoend;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Times that are easily read wrongly. */
final class NastyTimes {
  private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final List<String> ANYWHERE =
      List.of(
          // Epochs.
          "1767225600",
          "1767225600123",
          "1767225600999",
          " 1767225600 ",
          "1767225600\n",
          "1767225600\r",
          "1767225600\r\n",
          "1767225600\n\n",
          "1767225600\n ",
          "1767225600123\r\n",
          "\t1767225600",
          "1767225600\u0085",
          "1767225600\u2028",
          "0000000000",
          "9999999999",
          "9999999999999",
          "0000000000999",
          "176722560",
          "17672256001",
          "176722560012",
          "-1767225600",
          "+1767225600",
          "1767225600.5",
          "１７６７２２５６００",
          // Dates and times.
          "2026",
          "2026-1",
          "2026-01",
          "2026-1-2",
          "2026-01-02",
          "2026-01-02 ",
          "2026-01-02T",
          "2026-01-02 3",
          "2026-01-02 3:4",
          "2026-01-02 3:4:5",
          "2026-01-02T03:04:05",
          "2026-01-02t03:04:05",
          "2026-01-02  03:04:05",
          "2026-01-02 03:04:05.",
          "2026-01-02 03:04:05.1",
          "2026-01-02 03:04:05.123456",
          "2026-01-02 03:04:05.1234567",
          "2026-01-02 03:04:05.999999999",
          "2026-01-02 24:00:00",
          "2026-01-02 23:60:00",
          "2026-01-02 23:59:60",
          "2026-02-29 01:00:00",
          "2024-02-29 01:00:00",
          "2026/01/02 03:04:05",
          "2026-01-02 03:04:05x",
          "2026-01-02 030405",
          "20260102",
          "2026-001-02",
          "2026-01-002",
          "26-01-02",
          "２０２６-01-02",
          "2026-13-45 25:61:61",
          "1582-10-10 12:00:00",
          // Zones.
          "2026-01-02 03:04:05Z",
          "2026-01-02 03:04:05 Z",
          "2026-01-02 03:04:05z",
          "2026-01-02 03:04:05+08:00",
          "2026-01-02 03:04:05-8",
          "2026-01-02 03:04:05+0830",
          "2026-01-02 03:04:05+8:30",
          "2026-01-02 03:04:05+18:00",
          "2026-01-02 03:04:05+18:01",
          "2026-01-02 03:04:05 UTC",
          "2026-01-02 03:04:05 UTC+8",
          "2026-01-02 03:04:05GMT-01:00",
          "2026-01-02 03:04:05 Asia/Shanghai",
          "2026-01-02 03:04:05 asia/shanghai",
          "2026-01-02 03:04:05.123 America/New_York",
          "2026-03-08 02:30:00 America/New_York",
          "2026-01-02 03:04:05 EST",
          "2026-01-02 03:04:05 CST",
          "2026-01-02 03:04:05 Mars/Olympus",
          "2026-01-02 03:04 +08:00",
          "2026-01-02 +08:00",
          "2026-01-02Z",
          // Blanks.
          "",
          " ",
          "\t",
          "\n2026-01-02 03:04:05\r\n",
          "\u00002026-01-02\u007f",
          "\u00a02026-01-02",
          "\u30002026-01-02 03:04:05",
          "2026-01-02\u000003:04:05",
          // Times without a date.
          "12:34:56",
          "T12:34",
          "T12",
          "1:2",
          " 12:34:56.789 ",
          "\t12:34",
          "12:34:56+08:00",
          "12:34:56 Mars/Olympus",
          "25:00:00",
          "T",
          "12",
          // The ends of the calendar.
          "0001-01-01 00:00:00",
          "0001-01-01 00:00:00+14:00",
          "0001-01-01 12:00:00-12:00",
          "0000-12-31 23:59:59",
          "0000-01-01",
          "-0001-06-01",
          "9999-12-31 23:59:59.999999",
          "9999-12-31 23:59:59-12:00",
          "9999-12-31 12:00:00+14:00",
          "10000-01-01",
          "010000-01-01",
          "294247-01-10 04:00:54",
          "294247-01-11",
          "-290308-12-22",
          "+2026-01-02",
          "-2026-01-02",
          "not a time");

  private NastyTimes() {}

  /** Times that are so anywhere, and times where clocks change in this zone. */
  static List<String> in(ZoneId zone) {
    List<String> times = new ArrayList<>(ANYWHERE);
    for (ZoneOffsetTransition change : changes(zone.getRules())) {
      LocalDateTime before = change.getDateTimeBefore();
      LocalDateTime after = change.getDateTimeAfter();
      for (int seconds : new int[] {-1800, -1, 0, 1, 1800}) {
        times.add(before.plusSeconds(seconds).format(PLAIN));
        times.add(after.plusSeconds(seconds).format(PLAIN));
        long epoch = change.toEpochSecond() + seconds;
        if (Long.toString(epoch).length() == 10) {
          times.add(Long.toString(epoch));
          times.add(epoch + "500");
        }
      }
    }
    return times;
  }

  private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
    // The first is the end of local mean time.
    List<ZoneOffsetTransition> changes =
        new ArrayList<>(rules.getTransitions().stream().limit(1).toList());
    for (int year = 1986; year <= 2026; year += 40) {
      var next =
          rules.nextTransition(Year.of(year).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      for (int i = 0; i < 2 && next != null; i++) {
        changes.add(next);
        next = rules.nextTransition(next.getInstant());
      }
    }
    return changes;
  }
}
