package org.playlake.pipeline.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.LoadDates;

/**
 * Dates of a table that are asked for.
 *
 * @param from the first one, or null for no bound
 * @param to the last one, or null for no bound
 * @param last how many of those between, counted from the last
 */
public record DateChoice(@Nullable LocalDate from, @Nullable LocalDate to, int last) {
  private static final int LAST = 14;

  /**
   * The choice that options make: a date, a range that may be open, or the last dates; the last 14
   * unless something is given.
   *
   * @throws InputException if one is no date or number, or they contradict each other
   */
  public static DateChoice of(
      @Nullable String date, @Nullable String from, @Nullable String to, @Nullable Integer last) {
    if (date != null && (from != null || to != null || last != null)) {
      throw new InputException(
          "--date="
              + date
              + " is one date, and --from, --to and --last choose among several. Give the date"
              + " alone, or leave it out.");
    }
    if (last != null && last < 1) {
      throw new InputException("--last=" + last + " is too small a number. Give 1 or more.");
    }
    if (date != null) {
      LocalDate one = parse("--date", date);
      return new DateChoice(one, one, 1);
    }
    LocalDate first = from == null ? null : parse("--from", from);
    LocalDate end = to == null ? null : parse("--to", to);
    if (first != null && end != null && end.isBefore(first)) {
      throw new InputException(
          "--from=" + from + " --to=" + to + " ends before it begins. Exchange the two.");
    }
    boolean isRange = first != null || end != null;
    int most = last != null ? last : isRange ? Integer.MAX_VALUE : LAST;
    return new DateChoice(first, end, most);
  }

  /** Rows of undated runs bear a load date that no run may name. */
  private static LocalDate parse(String option, String text) {
    return text.equals(LoadDates.NO_DATE.toString())
        ? LoadDates.NO_DATE
        : LoadDates.parse(option, text);
  }

  /** The dates among those that there are, in order. */
  List<LocalDate> among(NavigableSet<LocalDate> dates) {
    List<LocalDate> between = new ArrayList<>();
    for (LocalDate date : dates) {
      if ((from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to))) {
        between.add(date);
      }
    }
    return between.subList(Math.max(0, between.size() - last), between.size());
  }
}
