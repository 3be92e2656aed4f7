package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;
import org.playlake.transforms.text.Region;

/**
 * A day on which a player was active, with all that the daily tables count; or an observation: a
 * day on which the player was not active, but was on a day of retention after it.
 *
 * @param day days since 1970-01-01
 * @param weight 1, or -1 for the retraction of what an earlier pane gave for the player and day
 * @param anonymous whether these are the events without a player, which count as no user
 * @param returnDays the days of retention that were looked at
 * @param returned the set of those of {@code returnDays} on which the player was active
 * @param purchases number of purchases
 * @param paid their sum; null is nothing
 * @param devices the distinct device types used, 'unknown' for none or an empty one; empty in an
 *     observation
 * @param regions the distinct regions; empty in an observation
 */
public record ActiveDay(
    int day,
    int weight,
    boolean anonymous,
    ReturnDays returnDays,
    long returned,
    long purchases,
    @Nullable DecimalSum paid,
    List<String> devices,
    List<Region> regions) {

  public static final Coder<ActiveDay> CODER =
      RecordCoder.of(ActiveDay.class, ActiveDay::write, ActiveDay::read);

  /**
   * The observation that there were events on some days of retention after a day. It counts as no
   * user and no activity, but tells a retention of 0 from one that nobody can know yet.
   *
   * @param observed the set of those of {@code returnDays}
   */
  public static ActiveDay observation(int day, ReturnDays returnDays, long observed) {
    return new ActiveDay(day, 1, true, returnDays, observed, 0, null, List.of(), List.of());
  }

  /** True if the player was not active on this day. */
  public boolean isObservation() {
    return regions.isEmpty();
  }

  /** True if the player was active on exactly so many days after. */
  public boolean returnedAfter(int days) {
    return (returned >> returnDays.position(days) & 1) == 1;
  }

  public ActiveDay withWeight(int newWeight) {
    return new ActiveDay(
        day, newWeight, anonymous, returnDays, returned, purchases, paid, devices, regions);
  }

  private static void write(ActiveDay active, DataOutput out) throws IOException {
    Fields.writeInt(active.day, out);
    Fields.writeInt(active.weight, out);
    out.writeBoolean(active.anonymous);
    active.returnDays.write(out);
    Fields.writeLong(active.returned, out);
    Fields.writeLong(active.purchases, out);
    out.writeBoolean(active.paid != null);
    if (active.paid != null) {
      active.paid.write(out);
    }
    Fields.writeInt(active.devices.size(), out);
    for (String device : active.devices) {
      Fields.writeText(device, out);
    }
    Fields.writeInt(active.regions.size(), out);
    for (Region region : active.regions) {
      Fields.writeText(region.province(), out);
      Fields.writeText(region.city(), out);
    }
  }

  private static ActiveDay read(DataInput in) throws IOException {
    return new ActiveDay(
        Fields.readInt(in),
        Fields.readInt(in),
        in.readBoolean(),
        ReturnDays.read(in),
        Fields.readLong(in),
        Fields.readLong(in),
        in.readBoolean() ? DecimalSum.read(in) : null,
        readTexts(in),
        readRegions(in));
  }

  private static List<String> readTexts(DataInput in) throws IOException {
    int count = Fields.readInt(in);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(Fields.readRequiredText(in));
    }
    return texts;
  }

  private static List<Region> readRegions(DataInput in) throws IOException {
    int count = Fields.readInt(in);
    List<Region> regions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      regions.add(new Region(Fields.readRequiredText(in), Fields.readRequiredText(in)));
    }
    return regions;
  }
}
