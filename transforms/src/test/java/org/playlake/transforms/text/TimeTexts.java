package org.playlake.transforms.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Generates texts that look like dates and times, many of them where clocks change. */
final class TimeTexts {
  private static final String[] ZONES = {
    "Z",
    " Z",
    "z",
    "+8",
    "-8",
    "+08",
    "+8:0",
    "+8:30",
    "+08:3",
    "+08:00",
    "+18:00",
    "+18:01",
    "-18:00",
    "+19:00",
    "+0830",
    "+083015",
    "+08:30:15",
    "+8:30:15",
    "-00:00",
    "+00:60",
    "UTC",
    " UTC",
    "UTC+8",
    "UTC+8:30",
    "UTC-08:3",
    "GMT",
    "GMT0",
    "GMT+8",
    "GMT+8:00",
    "GMT+08:00",
    "UT+1",
    "UT",
    "CST",
    "CTT",
    "EST",
    "PST",
    "MST",
    "HST",
    "JST",
    "BST",
    "Europe/Paris",
    " Asia/Shanghai",
    "America/New_York",
    "europe/paris",
    "Etc/GMT-8",
    "Mars/Olympus",
    "EST5EDT",
    "utc",
    "+",
    "-",
    "+:",
    "+-8:00",
    "+08:00+8:00",
    "-8:5",
    "+24",
    "+1:",
    " +08:00 ",
    "PRC",
    "ROC",
    "Zulu",
    "GB"
  };

  private final List<LocalDateTime> changes;

  TimeTexts(ZoneId zone) {
    changes = new ArrayList<>();
    for (ZoneOffsetTransition transition : zone.getRules().getTransitions()) {
      add(transition);
    }
    Instant now = Instant.parse("2000-01-01T00:00:00Z");
    for (int i = 0; i < 220; i++) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(now);
      if (next != null) {
        add(next);
        now = next.getInstant();
      }
    }
  }

  byte[] next(Random random) {
    return Nasty.spoil(random, valid(random));
  }

  private String valid(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> epoch(random);
      case 1 -> Nasty.pick(random, "T", "", "") + time(random);
      case 2, 3, 4 -> nearChange(random) + suffix(random);
      default ->
          date(random)
              + Nasty.pick(random, " ", " ", "T", "T", " ")
              + Nasty.seldom(random, "t", " ", "T")
              + time(random);
    };
  }

  private static String epoch(Random random) {
    String digits = String.valueOf(1_000_000_000_000_000L + (random.nextLong() >>> 15));
    return digits.substring(0, 9 + random.nextInt(6))
        + Nasty.pick(random, "", "", "\n", "\r\n", "\r");
  }

  private String nearChange(Random random) {
    if (changes.isEmpty()) {
      return "2024-02-29 23:59:59";
    }
    LocalDateTime change = changes.get(random.nextInt(changes.size()));
    int around = random.nextInt(3) == 0 ? random.nextInt(3) - 1 : random.nextInt(15_000) - 7_500;
    LocalDateTime near = change.plusSeconds(around);
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d%c%02d:%02d:%02d",
        near.getYear(),
        near.getMonthValue(),
        near.getDayOfMonth(),
        random.nextBoolean() ? ' ' : 'T',
        near.getHour(),
        near.getMinute(),
        near.getSecond());
  }

  static String date(Random random) {
    String year = year(random);
    return switch (random.nextInt(8)) {
      case 0 -> year;
      case 1 -> year + "-" + field(random, 13);
      default -> year + "-" + field(random, 13) + "-" + field(random, 32);
    };
  }

  private static String year(Random random) {
    String sign = Nasty.pick(random, "", "", "", "", "", "", "", "+", "-");
    return sign
        + switch (random.nextInt(8)) {
          case 0 -> String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
          case 1 -> String.valueOf(1850 + random.nextInt(300));
          case 2 ->
              Nasty.pick(random, "0000", "0001", "9999", "10000", "00001", "294247", "290308");
          case 3 ->
              Nasty.pick(random, "290307", "294246", "999999", "5881580", "5881581", "5877641");
          case 4 -> Nasty.digits(random, 8);
          default -> String.valueOf(Year.of(2000 + random.nextInt(40)));
        };
  }

  private static String time(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> field(random, 24);
      case 2 -> field(random, 24) + ":" + field(random, 60);
      default ->
          field(random, 24) + ":" + field(random, 60) + ":" + field(random, 60) + suffix(random);
    };
  }

  private static String suffix(Random random) {
    String fraction = random.nextInt(3) == 0 ? "." + Nasty.digits(random, 10) : "";
    return fraction + (random.nextInt(3) == 0 ? Nasty.pick(random, ZONES) : "");
  }

  /** A number with one or two digits, seldom more, and now and then one too large. */
  private static String field(Random random, int bound) {
    int value = random.nextInt(random.nextInt(80) == 0 ? bound + 9 : bound);
    String format = random.nextInt(4) == 0 ? "%d" : random.nextInt(90) == 0 ? "%03d" : "%02d";
    return String.format(Locale.ROOT, format, value);
  }

  private void add(ZoneOffsetTransition transition) {
    changes.add(transition.getDateTimeBefore());
    changes.add(transition.getDateTimeAfter());
    changes.add(LocalDateTime.ofInstant(transition.getInstant(), ZoneOffset.UTC));
  }
}
