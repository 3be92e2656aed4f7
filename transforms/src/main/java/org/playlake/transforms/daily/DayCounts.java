package org.playlake.transforms.daily;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.calendar.DecimalSum;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;
import org.playlake.transforms.text.Region;

/**
 * Counts of one date over all players: the input of every daily table.
 *
 * <p>{@code users} of a device or region are distinct players; {@code activities} also counts
 * anonymous events, and keeps a device or region in the table that only these have.
 */
public final class DayCounts {

  /** Distinct players, and activities in all, of one device or region. */
  private static final class Tally {
    private long users;
    private long activities;

    public void add(long moreUsers, long moreActivities) {
      users += moreUsers;
      activities += moreActivities;
    }
  }

  /** Coder of counts; not deterministic. */
  public static final Coder<DayCounts> CODER =
      RecordCoder.ofGathered(DayCounts.class, DayCounts::write, DayCounts::read);

  private int day;
  private long activities;
  private long users;
  private @Nullable ReturnDays returnDays;
  private long[] returned = new long[0];
  private long[] observations = new long[0];
  private long payingUsers;
  private long purchases;
  private final DecimalSum paid = new DecimalSum();
  private final Map<String, Tally> devices = new HashMap<>();
  private final Map<Region, Tally> regions = new HashMap<>();

  public DayCounts() {}

  public DayCounts add(ActiveDay active) {
    long weight = active.weight();
    long user = active.anonymous() ? 0 : weight;
    day = active.day();
    know(active.returnDays());
    for (long rest = active.returned(); rest != 0; rest &= rest - 1) {
      returned[Long.numberOfTrailingZeros(rest)] += user;
      observations[Long.numberOfTrailingZeros(rest)] += weight;
    }
    if (active.isObservation()) {
      return this;
    }
    activities += weight;
    users += user;
    if (active.paid() != null) {
      payingUsers += user;
      purchases += weight * active.purchases();
      if (weight > 0) {
        paid.add(active.paid());
      } else {
        paid.subtract(active.paid());
      }
    }
    for (String device : active.devices()) {
      tally(devices, device).add(user, weight);
    }
    for (Region region : active.regions()) {
      tally(regions, region).add(user, weight);
    }
    return this;
  }

  DayCounts addAll(DayCounts other) {
    if (other.isUntouched()) {
      return this;
    }
    day = other.day;
    activities += other.activities;
    users += other.users;
    if (other.returnDays != null) {
      know(other.returnDays);
      for (int i = 0; i < returned.length; i++) {
        returned[i] += other.returned[i];
        observations[i] += other.observations[i];
      }
    }
    payingUsers += other.payingUsers;
    purchases += other.purchases;
    paid.add(other.paid);
    other.devices.forEach(
        (device, more) -> tally(devices, device).add(more.users, more.activities));
    other.regions.forEach(
        (region, more) -> tally(regions, region).add(more.users, more.activities));
    return this;
  }

  private void know(ReturnDays days) {
    if (returnDays == null) {
      returnDays = days;
      returned = new long[days.size()];
      observations = new long[days.size()];
    } else if (!returnDays.equals(days)) {
      throw new IllegalArgumentException(
          "Retention after "
              + returnDays
              + " and after "
              + days
              + " days cannot be counted together. Use the same ReturnDays for all input.");
    }
  }

  private static <K> Tally tally(Map<K, Tally> tallies, K key) {
    Tally known = tallies.get(key);
    if (known == null) {
      known = new Tally();
      tallies.put(key, known);
    }
    return known;
  }

  private boolean isUntouched() {
    return activities == 0 && returnDays == null && devices.isEmpty() && regions.isEmpty();
  }

  /** The date, in days since 1970-01-01. */
  public int day() {
    return day;
  }

  /** True if any event, anonymous or not, was on this day. */
  public boolean isActive() {
    return activities > 0;
  }

  /** Distinct players with an event (DAU); the anonymous one is none. */
  public long users() {
    return users;
  }

  /** The days of retention that were counted. */
  public ReturnDays returnDays() {
    return returnDays == null ? ReturnDays.after() : returnDays;
  }

  /**
   * Distinct players of this date who were active again on exactly so many days after; 0 on a date
   * without players.
   *
   * @throws IllegalArgumentException if that is none of {@link #returnDays}
   */
  public long returnedAfter(int days) {
    return returnDays == null ? 0 : returned[returnDays.position(days)];
  }

  /**
   * True if there was any event, anonymous or not, on exactly so many days after. Where there was
   * none, {@link #returnedAfter} is 0 and says nothing.
   *
   * @throws IllegalArgumentException if that is none of {@link #returnDays}
   */
  public boolean isObservedAfter(int days) {
    return returnDays != null && observations[returnDays.position(days)] > 0;
  }

  /** Distinct players with a purchase. */
  public long payingUsers() {
    return payingUsers;
  }

  /** Number of purchases, anonymous ones included. */
  public long purchases() {
    return purchases;
  }

  /** Exact sum of the purchases. */
  public DecimalSum paid() {
    return paid;
  }

  /** Distinct players by device type, in its order. */
  public Map<String, Long> usersByDevice() {
    return present(devices, new TreeMap<>());
  }

  /** Distinct players by region, in no order. */
  public Map<Region, Long> usersByRegion() {
    return present(regions, new HashMap<>());
  }

  private static <K> Map<K, Long> present(Map<K, Tally> tallies, Map<K, Long> users) {
    tallies.forEach(
        (key, tally) -> {
          if (tally.activities > 0) {
            users.put(key, tally.users);
          }
        });
    return users;
  }

  private static void write(DayCounts counts, DataOutput out) throws IOException {
    Fields.writeInt(counts.day, out);
    Fields.writeLong(counts.activities, out);
    Fields.writeLong(counts.users, out);
    counts.returnDays().write(out);
    for (int i = 0; i < counts.returned.length; i++) {
      Fields.writeLong(counts.returned[i], out);
      Fields.writeLong(counts.observations[i], out);
    }
    Fields.writeLong(counts.payingUsers, out);
    Fields.writeLong(counts.purchases, out);
    counts.paid.write(out);
    Fields.writeInt(counts.devices.size(), out);
    for (Map.Entry<String, Tally> entry : counts.devices.entrySet()) {
      Fields.writeText(entry.getKey(), out);
      write(entry.getValue(), out);
    }
    Fields.writeInt(counts.regions.size(), out);
    for (Map.Entry<Region, Tally> entry : counts.regions.entrySet()) {
      Fields.writeText(entry.getKey().province(), out);
      Fields.writeText(entry.getKey().city(), out);
      write(entry.getValue(), out);
    }
  }

  private static DayCounts read(DataInput in) throws IOException {
    DayCounts counts = new DayCounts();
    counts.day = Fields.readInt(in);
    counts.activities = Fields.readLong(in);
    counts.users = Fields.readLong(in);
    ReturnDays days = ReturnDays.read(in);
    if (days.size() > 0) {
      counts.know(days);
      for (int i = 0; i < counts.returned.length; i++) {
        counts.returned[i] = Fields.readLong(in);
        counts.observations[i] = Fields.readLong(in);
      }
    }
    counts.payingUsers = Fields.readLong(in);
    counts.purchases = Fields.readLong(in);
    counts.paid.add(DecimalSum.read(in));
    int devices = Fields.readInt(in);
    for (int i = 0; i < devices; i++) {
      readInto(tally(counts.devices, Fields.readRequiredText(in)), in);
    }
    int regions = Fields.readInt(in);
    for (int i = 0; i < regions; i++) {
      Region region = new Region(Fields.readRequiredText(in), Fields.readRequiredText(in));
      readInto(tally(counts.regions, region), in);
    }
    return counts;
  }

  private static void write(Tally tally, DataOutput out) throws IOException {
    Fields.writeLong(tally.users, out);
    Fields.writeLong(tally.activities, out);
  }

  private static void readInto(Tally tally, DataInput in) throws IOException {
    tally.add(Fields.readLong(in), Fields.readLong(in));
  }
}
