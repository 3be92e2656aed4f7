package org.playlake.transforms.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.RejectedEvent.Reason;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * A parsed time, or the reason why a text is none.
 *
 * @param micros the instant in microseconds since 1970-01-01T00:00Z; 0 if refused
 * @param day its calendar date, in days since 1970-01-01; 0 if refused
 * @param refused why it is refused, or null
 */
public record ParsedTime(long micros, int day, @Nullable Reason refused) {

  /** Coder of parsed times. */
  public static final Coder<ParsedTime> CODER =
      RecordCoder.of(ParsedTime.class, ParsedTime::write, ParsedTime::read);

  static ParsedTime of(EventTimes times, byte @Nullable [] utf8) {
    long micros = times.micros(utf8);
    int day = times.day(micros);
    Reason refused = EventTimes.refusal(micros, day);
    return refused == null ? new ParsedTime(micros, day, null) : new ParsedTime(0, 0, refused);
  }

  private static void write(ParsedTime time, DataOutput out) throws IOException {
    Fields.writeLong(time.micros, out);
    Fields.writeInt(time.day, out);
    out.writeByte(time.refused == null ? 0 : time.refused.code());
  }

  private static ParsedTime read(DataInput in) throws IOException {
    long micros = Fields.readLong(in);
    int day = Fields.readInt(in);
    int code = in.readByte();
    return new ParsedTime(micros, day, code == 0 ? null : Reason.of(code));
  }
}
