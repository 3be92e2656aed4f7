package org.playlake.transforms;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * All that the daily tables want to know of one player: the days with an event and, for each, what
 * was bought, where the player was and on which devices. Some bytes a day, however many events.
 */
public final class PlayerCalendar {

  static final Coder<PlayerCalendar> CODER =
      RecordCoder.ofGathered(PlayerCalendar.class, PlayerCalendar::write, PlayerCalendar::read);

  private final SortedDays days;
  private final DayLabels places;
  private final DayLabels devices;
  private @Nullable Payments payments;

  PlayerCalendar() {
    this(new SortedDays(), new DayLabels(), new DayLabels(), null);
  }

  private PlayerCalendar(
      SortedDays days, DayLabels places, DayLabels devices, @Nullable Payments payments) {
    this.days = days;
    this.places = places;
    this.devices = devices;
    this.payments = payments;
  }

  SortedDays days() {
    return days;
  }

  DayLabels places() {
    return places;
  }

  DayLabels devices() {
    return devices;
  }

  /** Null for a player who bought nothing. */
  @Nullable Payments payments() {
    return payments;
  }

  PlayerCalendar add(PlayEvent event) {
    int day = event.day();
    places.add(day, event.location(), days);
    devices.add(day, event.device(), days);
    int found = days.find(day);
    if (found < 0) {
      days.insert(-found - 1, day);
    }
    if (event.isPurchase()) {
      allPayments().add(day, event.amount());
    }
    return this;
  }

  PlayerCalendar addAll(PlayerCalendar other) {
    places.addAll(other.places, other.days, days);
    devices.addAll(other.devices, other.days, days);
    for (int i = 0; i < other.days.size(); i++) {
      int found = days.find(other.days.get(i));
      if (found < 0) {
        days.insert(-found - 1, other.days.get(i));
      }
    }
    if (other.payments != null) {
      allPayments().addAll(other.payments);
    }
    return this;
  }

  private Payments allPayments() {
    if (payments == null) {
      payments = new Payments();
    }
    return payments;
  }

  private static void write(PlayerCalendar calendar, DataOutput out) throws IOException {
    calendar.days.write(out);
    calendar.places.write(out);
    calendar.devices.write(out);
    out.writeBoolean(calendar.payments != null);
    if (calendar.payments != null) {
      calendar.payments.write(out);
    }
  }

  private static PlayerCalendar read(DataInput in) throws IOException {
    return new PlayerCalendar(
        SortedDays.read(in),
        DayLabels.read(in),
        DayLabels.read(in),
        in.readBoolean() ? Payments.read(in) : null);
  }
}
