package org.playlake.transforms.calendar;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.PlayEvent;

/** A player's days as one would write them down at first: maps and sets of the JDK. */
final class PlainCalendar implements Serializable {
  private final Map<Integer, Set<@Nullable String>> places = new HashMap<>();
  private final Map<Integer, Set<@Nullable String>> devices = new HashMap<>();
  private final Map<Integer, BigDecimal> paid = new HashMap<>();
  private final Map<Integer, Long> purchases = new HashMap<>();

  PlainCalendar add(PlayEvent event) {
    places.computeIfAbsent(event.day(), day -> new HashSet<>()).add(event.location());
    devices.computeIfAbsent(event.day(), day -> new HashSet<>()).add(event.device());
    if (event.isPurchase()) {
      paid.merge(event.day(), BigDecimal.valueOf(event.amount()), BigDecimal::add);
      purchases.merge(event.day(), 1L, Long::sum);
    }
    return this;
  }

  PlainCalendar addAll(PlainCalendar other) {
    addAll(places, other.places);
    addAll(devices, other.devices);
    other.paid.forEach((day, sum) -> paid.merge(day, sum, BigDecimal::add));
    other.purchases.forEach((day, count) -> purchases.merge(day, count, Long::sum));
    return this;
  }

  private static void addAll(
      Map<Integer, Set<@Nullable String>> all, Map<Integer, Set<@Nullable String>> other) {
    other.forEach((day, labels) -> all.computeIfAbsent(day, d -> new HashSet<>()).addAll(labels));
  }

  Map<Integer, Set<@Nullable String>> places() {
    return places;
  }
}
