package org.playlake.transforms.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * An event as the log holds it: nothing decoded, nothing lost. The arrays may be shared between
 * rows and are never modified.
 *
 * @param player the {@code user_id} as it came
 * @param type the {@code event_type}
 * @param timestamp the {@code timestamp}
 * @param details the {@code event_details}, JSON text
 * @param location the {@code location}
 */
@SuppressWarnings("ArrayRecordComponent") // shared and never changed; a copy a row is too dear
public record RawEvent(
    PlayerId player,
    byte @Nullable [] type,
    byte @Nullable [] timestamp,
    byte @Nullable [] details,
    byte @Nullable [] location) {

  public static final Coder<RawEvent> CODER =
      RecordCoder.of(RawEvent.class, RawEvent::write, RawEvent::read);

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawEvent that
        && player.equals(that.player)
        && Arrays.equals(type, that.type)
        && Arrays.equals(timestamp, that.timestamp)
        && Arrays.equals(details, that.details)
        && Arrays.equals(location, that.location);
  }

  @Override
  public int hashCode() {
    int hash = player.hashCode();
    hash = 31 * hash + Arrays.hashCode(type);
    hash = 31 * hash + Arrays.hashCode(timestamp);
    hash = 31 * hash + Arrays.hashCode(details);
    return 31 * hash + Arrays.hashCode(location);
  }

  static void write(RawEvent event, DataOutput out) throws IOException {
    PlayerId.write(event.player, out);
    Fields.writeBytes(event.type, out);
    Fields.writeBytes(event.timestamp, out);
    Fields.writeBytes(event.details, out);
    Fields.writeBytes(event.location, out);
  }

  static RawEvent read(DataInput in) throws IOException {
    return new RawEvent(
        PlayerId.read(in),
        Fields.readBytes(in),
        Fields.readBytes(in),
        Fields.readBytes(in),
        Fields.readBytes(in));
  }
}
