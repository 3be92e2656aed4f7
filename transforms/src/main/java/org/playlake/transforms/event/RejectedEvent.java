package org.playlake.transforms.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.playlake.transforms.player.PlayerTraits;
import org.playlake.transforms.record.Fields;

/**
 * An event that cannot be placed in time, or not in its load, kept whole.
 *
 * @param raw the event as it came
 * @param reason why it was refused
 * @param loadDate the load date of the delivery it came in, in days since 1970-01-01
 */
public record RejectedEvent(RawEvent raw, Reason reason, int loadDate) implements DecodedEvent {

  /** Why an event is refused. */
  public enum Reason {
    UNREADABLE_TIME(1, "unreadable time"),
    TIME_WITHOUT_DATE(2, "time without date"),
    DATE_OUT_OF_RANGE(3, "date out of range"),
    TOO_LATE(4, "too late for its load date"),
    TOO_EARLY(5, "ahead of its load date");

    private final int code;
    private final String text;

    Reason(int code, String text) {
      this.code = code;
      this.text = text;
    }

    static Reason of(int code) throws IOException {
      return switch (code) {
        case 1 -> UNREADABLE_TIME;
        case 2 -> TIME_WITHOUT_DATE;
        case 3 -> DATE_OUT_OF_RANGE;
        case 4 -> TOO_LATE;
        case 5 -> TOO_EARLY;
        default -> throw new IOException("No reason has code " + code);
      };
    }

    int code() {
      return code;
    }

    /** The reason as tables and reports show it. */
    public String text() {
      return text;
    }
  }

  /** An event of the load date 1970-01-01. */
  public RejectedEvent(RawEvent raw, Reason reason) {
    this(raw, reason, 0);
  }

  @Override
  public RejectedEvent enrichedBy(PlayerTraits players) {
    return this;
  }

  static void write(RejectedEvent event, DataOutput out) throws IOException {
    RawEvent.write(event.raw, out);
    out.writeByte(event.reason.code);
    Fields.writeInt(event.loadDate, out);
  }

  static RejectedEvent read(DataInput in) throws IOException {
    return new RejectedEvent(RawEvent.read(in), Reason.of(in.readByte()), Fields.readInt(in));
  }
}
