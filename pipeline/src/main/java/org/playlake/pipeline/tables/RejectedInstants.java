package org.playlake.pipeline.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.time.ZoneOffset;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.read.RawRow;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;

/**
 * Instants of rejected events, exact also in the hour that a clock change repeats. The texts that
 * stand for them elsewhere are local times, as Spark casts them; here they name the instant.
 */
public final class RejectedInstants implements Serializable {
  private static final long serialVersionUID = 1L;

  private final MoreFields more;
  private final OdsColumn type;
  private final OdsColumn details;
  private final OdsColumn location;
  private final boolean none;

  private RejectedInstants(OdsTable events) {
    this.more = MoreFields.of(events);
    this.type = events.column("event_type");
    this.details = events.column("event_details");
    this.location = events.column("location");
    this.none = !isLocal(type) && !isLocal(details) && !isLocal(location);
  }

  public static RejectedInstants of(OdsTable events) {
    return new RejectedInstants(events);
  }

  /** True if its text does not name the instant; the source then holds the value beside it. */
  private static boolean isLocal(OdsColumn column) {
    return column.known() < 0;
  }

  /** The event with texts from which its instants are read again. */
  public RejectedEvent in(RejectedEvent event, RawRow<RawEvent> source) {
    if (none) {
      return event;
    }
    RawEvent raw = event.raw();
    return new RejectedEvent(
        new RawEvent(
            raw.player(),
            text(type, raw.type(), source),
            raw.timestamp(),
            text(details, raw.details(), source),
            text(location, raw.location(), source)),
        event.reason(),
        event.loadDate());
  }

  private byte @Nullable [] text(
      OdsColumn column, byte @Nullable [] local, RawRow<RawEvent> source) {
    return isLocal(column) && more.value(source, column) instanceof Timestamp instant
        ? instant.toLocalDateTime().toInstant(ZoneOffset.UTC).toString().getBytes(UTF_8)
        : local;
  }
}
