package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * Calendar of one player: the days with an event and, for each, how many events and purchases, the
 * first and the last time, locations and device types. Some bytes a day, however many events. Never
 * changes.
 */
public final class PlayerCalendar {

  public static final Coder<PlayerCalendar> CODER =
      RecordCoder.ofGathered(
          PlayerCalendar.class,
          (calendar, out) -> calendar.write(new LabelOutput(calendar.labels), out),
          in -> read(new LabelInput(new CalendarLabels()), in));

  private final CalendarLabels labels;
  private final long[] entries;
  private final DayTotals totals;

  /**
   * @param labels of the calendars of many players
   * @param entries the days in ascending order, each with the number of a pair of {@code labels},
   *     as {@link DayLog} makes them
   */
  PlayerCalendar(CalendarLabels labels, long[] entries, DayTotals totals) {
    this.labels = labels;
    this.entries = entries;
    this.totals = totals;
  }

  CalendarLabels labels() {
    return labels;
  }

  /** Number of entries; a day has one for each distinct pair of location and device type. */
  int size() {
    return entries.length;
  }

  int day(int entry) {
    return DayLog.day(entries[entry]);
  }

  /** The number of a pair of {@link #labels}. */
  int pair(int entry) {
    return DayLog.number(entries[entry]);
  }

  /** Days with an event, in days since 1970-01-01, ascending. */
  public int[] activeDays() {
    return Arrays.stream(entries).mapToInt(DayLog::day).distinct().toArray();
  }

  /** True if there was an event on {@code day}. */
  public boolean isActive(int day) {
    int entry = firstEntry(day);
    return entry < entries.length && day(entry) == day;
  }

  /** Distinct locations of the events of a day, null for none; empty for a day without events. */
  public List<@Nullable String> locations(int day) {
    return labels(day, entry -> labels.places().get(labels.place(pair(entry))));
  }

  /** Distinct device types of the events of a day, null for none. */
  public List<@Nullable String> devices(int day) {
    return labels(day, entry -> labels.devices().get(labels.device(pair(entry))));
  }

  /** Number of purchases on a day. */
  public long purchases(int day) {
    int found = totals.find(day);
    return found < 0 ? 0 : totals.purchases(found);
  }

  /** Exact sum of the purchases of a day, with four decimals. */
  public BigDecimal paid(int day) {
    int found = totals.find(day);
    DecimalSum sum = found < 0 ? null : totals.sum(found);
    return sum == null ? BigDecimal.ZERO.setScale(4) : sum.toDecimal();
  }

  private List<@Nullable String> labels(int day, IntFunction<@Nullable String> label) {
    List<@Nullable String> found = new ArrayList<>();
    for (int i = firstEntry(day); i < entries.length && day(i) == day; i++) {
      String each = label.apply(i);
      if (!found.contains(each)) {
        found.add(each);
      }
    }
    return found;
  }

  private int firstEntry(int day) {
    // Numbers of a day may stand in any order, but none is below 0.
    int found = Arrays.binarySearch(entries, DayLog.entry(day, 0));
    return found < 0 ? -found - 1 : found;
  }

  DayTotals totals() {
    return totals;
  }

  /** Days are delta-encoded; each label is written once a block. */
  void write(LabelOutput pairs, DataOutput out) throws IOException {
    Fields.writeInt(entries.length, out);
    int previous = 0;
    for (long entry : entries) {
      Fields.writeInt(DayLog.day(entry) - previous, out);
      pairs.write(DayLog.number(entry), out);
      previous = DayLog.day(entry);
    }
    totals.write(out);
  }

  static PlayerCalendar read(LabelInput pairs, DataInput in) throws IOException {
    long[] entries = new long[Fields.readInt(in)];
    int day = 0;
    for (int i = 0; i < entries.length; i++) {
      day += Fields.readInt(in);
      entries[i] = DayLog.entry(day, pairs.read(in));
    }
    return new PlayerCalendar(pairs.labels(), entries, DayTotals.read(in));
  }
}
