package org.playlake.transforms.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.beam.sdk.coders.Coder;
import org.playlake.transforms.player.PlayerTraits;
import org.playlake.transforms.record.RecordCoder;

/**
 * A decoded event: a {@link PlayEvent}, or a {@link RejectedEvent} with its reason. One type for
 * both, because a second output of a step costs some runners a copy of everything.
 */
public sealed interface DecodedEvent permits PlayEvent, RejectedEvent {

  /** Coder of both kinds. */
  Coder<DecodedEvent> CODER =
      RecordCoder.of(DecodedEvent.class, DecodedEvent::write, DecodedEvent::read);

  /** The load date of the delivery it came in, in days since 1970-01-01. */
  int loadDate();

  /** The event with its player's traits; a rejected event is unchanged. */
  DecodedEvent enrichedBy(PlayerTraits players);

  private static void write(DecodedEvent event, DataOutput out) throws IOException {
    if (event instanceof PlayEvent play) {
      out.writeBoolean(true);
      PlayEvent.write(play, out);
    } else if (event instanceof RejectedEvent rejected) {
      out.writeBoolean(false);
      RejectedEvent.write(rejected, out);
    }
  }

  private static DecodedEvent read(DataInput in) throws IOException {
    return in.readBoolean() ? PlayEvent.read(in) : RejectedEvent.read(in);
  }
}
