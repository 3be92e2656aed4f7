package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.beam.sdk.coders.Coder;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * Calendar of one player: the days with an event and, for each, purchases, locations and device
 * types. Some bytes a day, however many events. Never changes.
 */
public final class PlayerCalendar {

  public static final Coder<PlayerCalendar> CODER =
      RecordCoder.ofGathered(
          PlayerCalendar.class,
          (calendar, out) -> calendar.write(new LabelOutput(calendar.labels), out),
          in -> read(new LabelInput(new CalendarLabels()), in));

  private final CalendarLabels labels;
  private final long[] entries;
  private final Payments payments;

  /**
   * @param labels of the calendars of many players
   * @param entries the days in ascending order, each with the number of a pair of {@code labels},
   *     as {@link DayLog} makes them
   */
  PlayerCalendar(CalendarLabels labels, long[] entries, Payments payments) {
    this.labels = labels;
    this.entries = entries;
    this.payments = payments;
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

  /** True if there was an event on {@code day}. */
  boolean isActive(int day) {
    // Numbers of a day may stand in any order, but none is below 0.
    int found = Arrays.binarySearch(entries, DayLog.entry(day, 0));
    int entry = found < 0 ? -found - 1 : found;
    return entry < entries.length && day(entry) == day;
  }

  Payments payments() {
    return payments;
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
    payments.write(out);
  }

  static PlayerCalendar read(LabelInput pairs, DataInput in) throws IOException {
    long[] entries = new long[Fields.readInt(in)];
    int day = 0;
    for (int i = 0; i < entries.length; i++) {
      day += Fields.readInt(in);
      entries[i] = DayLog.entry(day, pairs.read(in));
    }
    return new PlayerCalendar(pairs.labels(), entries, Payments.read(in));
  }
}
