package org.playlake.pipeline.tables;

import java.io.Serial;
import java.time.Instant;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;

/** {@code dwd_rejected_event}: events that were refused, whole, with the reason. */
public final class DwdRejectedEvent {
  private static final String SOURCE = "user_event";

  private DwdRejectedEvent() {}

  static PaimonTable table(String database, ParquetFiles events) {
    PaimonTable table =
        LakeTables.table(database, "dwd_rejected_event", "events refused, with the reason")
            .withColumn("source", "STRING", "the source of the row")
            .withColumn("reason", "STRING", "why it was refused")
            .withColumn("user_id", SourceColumns.playerType(events), "the player; NULL is nobody");
    for (String column : new String[] {"event_type", "timestamp", "event_details", "location"}) {
      table = table.withColumn(column, SourceColumns.type(events.form(column)), "as in the source");
    }
    return table.withColumn(
        "rejected_at", "TIMESTAMP(3) WITH LOCAL TIME ZONE", "when the run began that refused it");
  }

  /**
   * The mapping of an event to its row; one that is not rejected has none.
   *
   * @param began when the run began
   */
  public static PaimonRowFunction<DecodedEvent> rows(ParquetFiles source, Instant began) {
    return new Rows(SourceColumns.strings(source), began.toEpochMilli());
  }

  private static final class Rows implements PaimonRowFunction<DecodedEvent> {
    @Serial private static final long serialVersionUID = 1L;

    private final boolean[] strings;
    private final long rejectedAt;

    Rows(boolean[] strings, long rejectedAt) {
      this.strings = strings;
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
          RowValues.text(raw.type(), strings[1]),
          RowValues.text(raw.timestamp(), strings[2]),
          RowValues.text(raw.details(), strings[3]),
          RowValues.text(raw.location(), strings[4]),
          Timestamp.fromEpochMillis(rejectedAt));
    }
  }
}
