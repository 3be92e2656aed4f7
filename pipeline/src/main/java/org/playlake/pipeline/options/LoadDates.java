package org.playlake.pipeline.options;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Load dates of a run, in order.
 *
 * @param dates none of an undated run
 */
public record LoadDates(List<LocalDate> dates) implements Serializable {
  public static final LoadDates UNDATED = new LoadDates(List.of());

  /** The load date of the rows of an undated run. */
  public static final LocalDate NO_DATE = LocalDate.EPOCH;

  private static final long MOST = 3_700;

  public LoadDates {
    dates = List.copyOf(dates);
  }

  public boolean isDated() {
    return !dates.isEmpty();
  }

  /** In days since 1970-01-01. */
  public List<Integer> days() {
    return dates.stream().map(date -> (int) date.toEpochDay()).toList();
  }

  /** The dates in groups of at most so many. */
  public List<LoadDates> groups(int most) {
    List<LoadDates> groups = new ArrayList<>();
    for (int from = 0; from < dates.size(); from += most) {
      groups.add(new LoadDates(dates.subList(from, Math.min(dates.size(), from + most))));
    }
    return groups;
  }

  /**
   * The dates that options name.
   *
   * @throws InputException if they contradict each other, or one is no date
   */
  public static LoadDates of(@Nullable String date, @Nullable String from, @Nullable String to) {
    if (date != null && (from != null || to != null)) {
      throw new InputException(
          "--date=" + date + " and --from, --to exclude each other. Give one date, or a range.");
    }
    if (date != null) {
      return new LoadDates(List.of(parse("--date", date)));
    }
    if (from == null && to == null) {
      return UNDATED;
    }
    if (from == null || to == null) {
      throw new InputException(
          from == null
              ? "--from is missing beside --to=" + to + ". Give both ends of the range."
              : "--to is missing beside --from=" + from + ". Give both ends of the range.");
    }
    LocalDate first = parse("--from", from);
    LocalDate last = parse("--to", to);
    long count = ChronoUnit.DAYS.between(first, last) + 1;
    if (count < 1 || count > MOST) {
      throw new InputException(
          "--from="
              + from
              + " --to="
              + to
              + (count < 1
                  ? " ends before it begins. Exchange the two."
                  : " are " + count + " dates. Give ten years at most."));
    }
    return new LoadDates(first.datesUntil(last.plusDays(1)).toList());
  }

  /**
   * A load date as people and schedulers write it.
   *
   * @throws InputException if it is none
   */
  public static LocalDate parse(String option, String text) {
    try {
      LocalDate date =
          text.matches("[0-9]{8}")
              ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
              : LocalDate.parse(text);
      if (date.equals(NO_DATE)) {
        throw new InputException(
            option + "=" + text + " is the date that rows of undated runs bear. Give another.");
      }
      if (date.getYear() < 1 || date.getYear() > 9999) {
        throw notADate(option, text, null);
      }
      return date;
    } catch (DateTimeException e) {
      throw notADate(option, text, e);
    }
  }

  private static InputException notADate(String option, String text, @Nullable Exception e) {
    return new InputException(
        option + "=" + text + " is no date. Give it as 2024-05-08 or 20240508.", e);
  }
}
