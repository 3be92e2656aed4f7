package org.playlake.transforms.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.PlayerTraits;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * An event with a readable time.
 *
 * @param player who played; texts are well-formed UTF-8
 * @param micros when, in microseconds since 1970-01-01T00:00Z
 * @param day the calendar date of that instant in the job's zone, in days since 1970-01-01
 * @param type the event type in lower case
 * @param location where; null when neither the event nor the player's profile says
 * @param amount what was paid; 0 when nothing readable was
 * @param gender of the player's profile
 * @param device the device type of the player's profile
 * @param loadDate the load date of the delivery it came in, in days since 1970-01-01
 */
public record PlayEvent(
    PlayerId player,
    long micros,
    int day,
    @Nullable String type,
    @Nullable String location,
    double amount,
    @Nullable String gender,
    @Nullable String device,
    int loadDate)
    implements DecodedEvent {

  public static final Coder<PlayEvent> CODER =
      RecordCoder.of(PlayEvent.class, PlayEvent::write, PlayEvent::read);

  /** An event of the load date 1970-01-01. */
  public PlayEvent(
      PlayerId player,
      long micros,
      int day,
      @Nullable String type,
      @Nullable String location,
      double amount,
      @Nullable String gender,
      @Nullable String device) {
    this(player, micros, day, type, location, amount, gender, device, 0);
  }

  /** The event with what the player's profile knows; its own location goes before the profile's. */
  public PlayEvent with(PlayerTraits.Traits traits) {
    return new PlayEvent(
        player,
        micros,
        day,
        type,
        location == null ? traits.location() : location,
        amount,
        traits.gender(),
        traits.device(),
        loadDate);
  }

  @Override
  public PlayEvent enrichedBy(PlayerTraits players) {
    return with(players.of(player));
  }

  /** True if something was paid. NaN and infinities are no payments. */
  public boolean isPurchase() {
    return amount > 0 && amount != Double.POSITIVE_INFINITY;
  }

  static void write(PlayEvent event, DataOutput out) throws IOException {
    PlayerId.write(event.player, out);
    Fields.writeLong(event.micros, out);
    Fields.writeInt(event.day, out);
    Fields.writeText(event.type, out);
    Fields.writeText(event.location, out);
    out.writeDouble(event.amount);
    Fields.writeText(event.gender, out);
    Fields.writeText(event.device, out);
    Fields.writeInt(event.loadDate, out);
  }

  static PlayEvent read(DataInput in) throws IOException {
    return new PlayEvent(
        PlayerId.read(in),
        Fields.readLong(in),
        Fields.readInt(in),
        Fields.readText(in),
        Fields.readText(in),
        in.readDouble(),
        Fields.readText(in),
        Fields.readText(in),
        Fields.readInt(in));
  }
}
