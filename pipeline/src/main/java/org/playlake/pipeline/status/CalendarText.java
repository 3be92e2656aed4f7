package org.playlake.pipeline.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A calendar in plain characters: a block a month, two beside each other, weeks from Monday. */
final class CalendarText {
  private static final String WEEKDAYS = "Mo  Tu  We  Th  Fr  Sa  Su";
  private static final int CELL = 4;
  private static final int WIDTH = CELL * 7;
  private static final String GAP = "   ";

  private CalendarText() {}

  static List<String> lines(List<Day> days) {
    SortedMap<YearMonth, Map<Integer, Day>> months =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> YearMonth.from(day.date()),
                    TreeMap::new,
                    Collectors.toMap(day -> day.date().getDayOfMonth(), day -> day)));
    List<String> lines = new ArrayList<>();
    List<List<String>> row = new ArrayList<>();
    List<YearMonth> empty = new ArrayList<>();
    months.forEach(
        (month, dates) -> {
          if (isEmpty(dates)) {
            empty.add(month);
            return;
          }
          endEmpty(lines, row, empty, months);
          row.add(block(month, dates));
          if (row.size() == 2) {
            endRow(lines, row);
          }
        });
    endEmpty(lines, row, empty, months);
    endRow(lines, row);
    return lines;
  }

  private static boolean isEmpty(Map<Integer, Day> dates) {
    return dates.values().stream().allMatch(day -> day.state() == DayState.MISSING);
  }

  /** Several months without a load are one line: one wrong date must not bring a century. */
  private static void endEmpty(
      List<String> lines,
      List<List<String>> row,
      List<YearMonth> empty,
      Map<YearMonth, Map<Integer, Day>> months) {
    if (empty.size() > 2) {
      endRow(lines, row);
      lines.add(
          empty.get(0) + " to " + empty.get(empty.size() - 1) + ": no date of these is loaded");
      lines.add("");
    } else {
      for (YearMonth month : empty) {
        row.add(block(month, months.get(month)));
        if (row.size() == 2) {
          endRow(lines, row);
        }
      }
    }
    empty.clear();
  }

  private static void endRow(List<String> lines, List<List<String>> row) {
    int height = row.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (List<String> block : row) {
        String part = i < block.size() ? block.get(i) : "";
        line.append(part).append(" ".repeat(WIDTH - part.length())).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    if (height > 0) {
      lines.add("");
    }
    row.clear();
  }

  private static List<String> block(YearMonth month, Map<Integer, Day> dates) {
    List<String> lines = new ArrayList<>(List.of(month.toString(), WEEKDAYS));
    StringBuilder week = new StringBuilder();
    week.append(" ".repeat(CELL * (month.atDay(1).getDayOfWeek().getValue() - 1)));
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      week.append(cell(day, dates.get(day)));
      if (date.getDayOfWeek().getValue() == 7 || day == month.lengthOfMonth()) {
        lines.add(week.toString());
        week.setLength(0);
      }
    }
    // Weeks outside of the range.
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static String cell(int number, @Nullable Day day) {
    if (day == null) {
      return " ".repeat(CELL);
    }
    return (number < 10 ? " " : "") + number + day.state().sign() + " ";
  }
}
