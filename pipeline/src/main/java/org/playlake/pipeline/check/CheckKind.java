package org.playlake.pipeline.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.check.CheckSuite.LeveledCheck;
import org.playlake.pipeline.check.DailyFigure.Dates;
import org.playlake.pipeline.check.DailyFigure.Metric;
import org.playlake.pipeline.check.EventShare.Part;

/** Kinds of checks by their names in the file, each with the keys that it has. */
enum CheckKind {
  ROWS("source"),
  ROWS_OF_WEEKDAY("source, least_weeks"),
  SHARE_REJECTED(""),
  SHARE_NULL_IDS(""),
  SHARE_WITHOUT_PLAYER(""),
  DAU("dates"),
  GMV("dates");

  private static final String AT_LEAST = "at_least";
  private static final String AT_MOST = "at_most";
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final String keys;

  /** The keys beside those that every check has. */
  CheckKind(String keys) {
    this.keys = keys;
  }

  /** A source by its name in the file. */
  private enum Source {
    PROFILES(LoadMeasures.PROFILES),
    EVENTS(LoadMeasures.EVENTS);

    private final String key;

    Source(String key) {
      this.key = key;
    }
  }

  /**
   * The check of one entry.
   *
   * @throws org.playlake.pipeline.options.InputException if it is none
   */
  static LeveledCheck read(YamlMapping entry) {
    CheckKind kind = entry.choice("check", CheckKind.class);
    entry.refuseBut("check: " + kind.name().toLowerCase(Locale.ROOT), kind.allKeys());
    Check check = kind.check(entry);
    return new LeveledCheck(check, entry.choice("level", Level.class), entry.place());
  }

  private List<String> allKeys() {
    return Stream.concat(
            Stream.of("check", "level", AT_LEAST, AT_MOST),
            Stream.of(keys.split(", ", -1)).filter(key -> !key.isEmpty()))
        .toList();
  }

  private Check check(YamlMapping entry) {
    return switch (this) {
      case ROWS -> new SourceRows(source(entry), bounds(entry, NumberKind.COUNT));
      case ROWS_OF_WEEKDAY ->
          new WeekdayRows(source(entry), bounds(entry, NumberKind.RATIO), leastWeeks(entry));
      case SHARE_REJECTED -> new EventShare(Part.REJECTED, bounds(entry, NumberKind.SHARE));
      case SHARE_NULL_IDS -> new EventShare(Part.NULL_IDS, bounds(entry, NumberKind.SHARE));
      case SHARE_WITHOUT_PLAYER ->
          new EventShare(Part.WITHOUT_PLAYER, bounds(entry, NumberKind.SHARE));
      case DAU -> new DailyFigure(Metric.DAU, dates(entry), bounds(entry, NumberKind.COUNT));
      case GMV -> new DailyFigure(Metric.GMV, dates(entry), bounds(entry, NumberKind.AMOUNT));
    };
  }

  private static Dates dates(YamlMapping entry) {
    return entry.choice("dates", Dates.class, Dates.LOAD_DATE);
  }

  private static int leastWeeks(YamlMapping entry) {
    return entry.number("least_weeks", NumberKind.WEEKS).orElse(TWO).intValueExact();
  }

  private static String source(YamlMapping entry) {
    return entry.choice("source", Source.class).key;
  }

  private static Bounds bounds(YamlMapping entry, NumberKind form) {
    @Nullable BigDecimal least = entry.number(AT_LEAST, form).orElse(null);
    @Nullable BigDecimal most = entry.number(AT_MOST, form).orElse(null);
    if (least == null && most == null) {
      throw entry.problem(
          "a check needs a bound. Give " + AT_LEAST + ", " + AT_MOST + " or both: " + form.words());
    }
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw entry.problem(
          AT_LEAST
              + ": "
              + Bounds.shown(least)
              + " is more than "
              + AT_MOST
              + ": "
              + Bounds.shown(most)
              + ", so that nothing can hold both. Change one of them");
    }
    return new Bounds(least, most);
  }
}
