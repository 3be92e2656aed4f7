package org.playlake.transforms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.text.Region;

/** Reads a player's calendar day by day. Not thread-safe. */
final class CalendarReader {
  private static final String UNKNOWN = "unknown";
  private static final int REMEMBERED_PLACES = 1 << 14;

  private final Map<@Nullable String, Region> regions = new HashMap<>();

  /** Gives each active day of {@code range} to {@code out}, in ascending order. */
  void read(PlayerId player, PlayerCalendar calendar, DayRange range, Consumer<ActiveDay> out) {
    SortedDays days = calendar.days();
    Payments payments = calendar.payments();
    List<String> devices =
        calendar.devices().labels().stream().map(CalendarReader::device).toList();
    List<Region> places = calendar.places().labels().stream().map(this::region).toList();
    LabelCursor<String> deviceCursor = new LabelCursor<>(devices, calendar.devices().sortedPairs());
    LabelCursor<Region> placeCursor = new LabelCursor<>(places, calendar.places().sortedPairs());
    for (int i = 0; i < days.size(); i++) {
      int day = days.get(i);
      List<String> usedDevices = deviceCursor.next(day);
      List<Region> seenIn = placeCursor.next(day);
      if (range.contains(day)) {
        int paid = payments == null ? -1 : payments.find(day);
        out.accept(
            new ActiveDay(
                day,
                1,
                player.isNobody(),
                days.contains(day + 1),
                days.contains(day + 7),
                paid < 0 ? 0 : payments.purchases(paid),
                paid < 0 ? null : payments.sum(paid),
                usedDevices,
                seenIn));
      }
    }
  }

  private static String device(@Nullable String type) {
    return type == null || type.isEmpty() ? UNKNOWN : type;
  }

  private Region region(@Nullable String location) {
    Region known = regions.get(location);
    if (known == null) {
      if (regions.size() >= REMEMBERED_PLACES) {
        regions.clear();
      }
      known = Region.of(location);
      regions.put(location, known);
    }
    return known;
  }

  /** Walks over pairs of day and place; two labels that mean the same are given once. */
  private static final class LabelCursor<L> {
    private static final int FEW = 8;

    private final List<L> labels;

    /** For each place the first place whose label means the same. */
    private final int[] same;

    /** For each first place the day on which it was given last. */
    private final int[] given;

    private final long @Nullable [] pairs;
    private int next;

    LabelCursor(List<L> labels, long @Nullable [] pairs) {
      this.labels = labels;
      this.pairs = pairs;
      this.same = pairs == null ? new int[0] : firstPlaces(labels);
      this.given = new int[same.length];
      Arrays.fill(given, Integer.MIN_VALUE);
    }

    private static int[] firstPlaces(List<?> labels) {
      int[] first = new int[labels.size()];
      if (first.length <= FEW) {
        Arrays.setAll(first, place -> labels.indexOf(labels.get(place)));
      } else {
        Map<Object, Integer> known = new HashMap<>();
        for (int place = 0; place < first.length; place++) {
          @Nullable Integer before = known.putIfAbsent(labels.get(place), place);
          first[place] = before == null ? place : before;
        }
      }
      return first;
    }

    List<L> next(int day) {
      if (pairs == null) {
        return labels;
      }
      List<L> found = new ArrayList<>(1);
      while (next < pairs.length && DayLabels.day(pairs[next]) == day) {
        int place = same[DayLabels.place(pairs[next++])];
        if (given[place] != day) {
          given[place] = day;
          found.add(labels.get(place));
        }
      }
      return found;
    }
  }
}
