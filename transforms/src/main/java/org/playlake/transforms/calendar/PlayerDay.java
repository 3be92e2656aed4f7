package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;
import org.playlake.transforms.text.Region;

/**
 * What a player did on a day, as far as one load knows: all that the daily tables need.
 *
 * @param player who; the anonymous one stands for all events without a player
 * @param day days since 1970-01-01
 * @param events number of events, 1 or more
 * @param firstMicros the first of them, in microseconds since 1970-01-01T00:00Z
 * @param lastMicros the last
 * @param purchases number of purchases
 * @param paid their exact sum; null is nothing
 * @param devices the distinct device types in order, 'unknown' for none or an empty one
 * @param regions the distinct regions in order
 * @param loadDate of the load, in days since 1970-01-01
 */
public record PlayerDay(
    PlayerId player,
    int day,
    long events,
    long firstMicros,
    long lastMicros,
    long purchases,
    @Nullable DecimalSum paid,
    List<String> devices,
    List<Region> regions,
    int loadDate) {

  public static final Coder<PlayerDay> CODER =
      RecordCoder.of(PlayerDay.class, PlayerDay::write, PlayerDay::read);

  private static void write(PlayerDay day, DataOutput out) throws IOException {
    PlayerId.write(day.player, out);
    day.totals().write(out);
    Fields.writeInt(day.devices.size(), out);
    for (String device : day.devices) {
      Fields.writeText(device, out);
    }
    Fields.writeInt(day.regions.size(), out);
    for (Region region : day.regions) {
      Fields.writeText(region.province(), out);
      Fields.writeText(region.city(), out);
    }
    Fields.writeInt(day.loadDate, out);
  }

  private static PlayerDay read(DataInput in) throws IOException {
    PlayerId player = PlayerId.read(in);
    DayTotals totals = DayTotals.read(in);
    List<String> devices = new ArrayList<>();
    for (int left = Fields.readInt(in); left > 0; left--) {
      devices.add(Fields.readRequiredText(in));
    }
    List<Region> regions = new ArrayList<>();
    for (int left = Fields.readInt(in); left > 0; left--) {
      regions.add(new Region(Fields.readRequiredText(in), Fields.readRequiredText(in)));
    }
    return new PlayerDay(
        player,
        totals.day(0),
        totals.events(0),
        totals.firstMicros(0),
        totals.lastMicros(0),
        totals.purchases(0),
        totals.sum(0),
        devices,
        regions,
        Fields.readInt(in));
  }

  /** The numbers, as the totals of a single day. */
  DayTotals totals() {
    DayTotals totals = new DayTotals(1);
    totals.set(0, day, events, firstMicros, lastMicros, purchases, paid);
    return totals;
  }
}
