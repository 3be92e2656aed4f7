package org.playlake.pipeline.tables;

import java.time.Instant;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;

/** Rows of the detail tables. */
public final class DwdRows {
  private static final String EVENT_SOURCE = "user_event";

  private DwdRows() {}

  /**
   * Rows of {@code dwd_rejected_event}, null for an event that is not rejected.
   *
   * @param began when the run began
   */
  public static PaimonRowFunction<DecodedEvent> rejected(ParquetFiles source, Instant began) {
    boolean[] strings = OdsRows.strings(source);
    Timestamp rejectedAt = Timestamp.fromEpochMillis(began.toEpochMilli());
    return event ->
        event instanceof RejectedEvent refused ? rejected(refused, strings, rejectedAt) : null;
  }

  private static InternalRow rejected(
      RejectedEvent rejected, boolean[] strings, Timestamp rejectedAt) {
    RawEvent raw = rejected.raw();
    return GenericRow.of(
        BinaryString.fromString(EVENT_SOURCE),
        BinaryString.fromString(rejected.reason().text()),
        RowValues.player(raw.player().decoded()),
        RowValues.text(raw.type(), strings[1]),
        RowValues.text(raw.timestamp(), strings[2]),
        RowValues.text(raw.details(), strings[3]),
        RowValues.text(raw.location(), strings[4]),
        rejectedAt);
  }
}
