package org.playlake.pipeline.tables;

import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;

/** {@code dwd_rejected_event}: events that were refused, whole, with the reason. */
public final class DwdRejectedEvent {
  public static final String NAME = "dwd_rejected_event";
  private static final String SOURCE = "user_event";

  private DwdRejectedEvent() {}

  static PaimonTable table(String database, String userId, OdsTable events) {
    return table(database, userId, column -> events.column(column).type());
  }

  /**
   * The table.
   *
   * @param typeOf the type of a column of the raw events
   */
  static PaimonTable table(String database, String userId, UnaryOperator<String> typeOf) {
    PaimonTable table =
        LakeTables.table(database, NAME, "events refused, with the reason")
            .withColumn("source", "STRING", "the source of the row")
            .withColumn("reason", "STRING", "why it was refused")
            .withColumn("user_id", userId, "the player; NULL is nobody");
    for (String column : new String[] {"event_type", "timestamp", "event_details", "location"}) {
      table = table.withColumn(column, typeOf.apply(column), OdsTable.AS_IN_THE_SOURCE);
    }
    return LakeTables.withLoadDate(
            table.withColumn(
                "rejected_at",
                "TIMESTAMP(3) WITH LOCAL TIME ZONE",
                "when the run began that refused it"))
        .withPartitionKeys(LakeTables.LOAD_DATE.name());
  }

  /**
   * The mapping of an event to its row; one that is not rejected has none.
   *
   * @param began when the run began
   */
  public static PaimonRowFunction<DecodedEvent> rows(OdsTable events, Instant began) {
    return new Rows(events, began.toEpochMilli());
  }

  private static final class Rows implements PaimonRowFunction<DecodedEvent> {
    @Serial private static final long serialVersionUID = 1L;

    private final OdsColumn type;
    private final OdsColumn timestamp;
    private final OdsColumn details;
    private final OdsColumn location;
    private final ZoneId zone;
    private final long rejectedAt;

    Rows(OdsTable events, long rejectedAt) {
      this.type = events.column("event_type");
      this.timestamp = events.column("timestamp");
      this.details = events.column("event_details");
      this.location = events.column("location");
      this.zone = events.source().zone();
      this.rejectedAt = rejectedAt;
    }

    @Override
    public @Nullable InternalRow row(DecodedEvent event) {
      if (!(event instanceof RejectedEvent rejected)) {
        return null;
      }
      RawEvent raw = rejected.raw();
      return GenericRow.of(
          BinaryString.fromString(SOURCE),
          BinaryString.fromString(rejected.reason().text()),
          RowValues.player(raw.player().decoded()),
          RowValues.parsed(raw.type(), type, zone),
          RowValues.parsed(raw.timestamp(), timestamp, zone),
          RowValues.parsed(raw.details(), details, zone),
          RowValues.parsed(raw.location(), location, zone),
          Timestamp.fromEpochMillis(rejectedAt),
          rejected.loadDate());
    }
  }
}
