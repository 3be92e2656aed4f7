package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;

/** {@code dwd_user_event}: events with a readable time, enriched from the player's profile. */
public final class DwdUserEvent {
  public static final String NAME = "dwd_user_event";
  public static final String EVENT_DATE = "event_date";

  private DwdUserEvent() {}

  static PaimonTable table(String database, String userId) {
    PaimonTable table =
        LakeTables.table(database, NAME, "one row an event with a readable time")
            .withColumn("user_id", userId, "the player; NULL is nobody")
            .withColumn("event_ts", "TIMESTAMP(6) WITH LOCAL TIME ZONE", "the instant of the event")
            .withColumn(EVENT_DATE, "DATE", "its calendar date in the job's zone")
            .withColumn("event_type", "STRING", "in lower case")
            .withColumn("location", "STRING", "the event's own, else the profile's")
            .withColumn("amount", "DOUBLE", "what was paid; 0.0 where nothing readable was")
            .withColumn("gender", "STRING", "of the player's profile")
            .withColumn("device_type", "STRING", "of the player's profile");
    return LakeTables.withLoadDate(table)
        .withPartitionKeys(EVENT_DATE, LakeTables.LOAD_DATE.name());
  }

  /**
   * The mapping of an event to its row, which is valid until the next; a rejected event has none.
   * Not thread-safe.
   */
  public static PaimonRowFunction<DecodedEvent> rows() {
    return new Rows();
  }

  private static final class Rows implements PaimonRowFunction<DecodedEvent> {
    @Serial private static final long serialVersionUID = 1L;

    private static final int COLUMNS = 9;

    /** The columns of texts that repeat: type, place, gender, device. */
    private static final int[] TEXTS = {3, 4, 6, 7};

    private transient @Nullable FlatRow row;
    private transient TextCodes @Nullable [] texts;

    @Override
    public @Nullable InternalRow row(DecodedEvent decoded) {
      if (!(decoded instanceof PlayEvent event)) {
        return null;
      }
      if (row == null) {
        row = new FlatRow(COLUMNS);
        texts = new TextCodes[COLUMNS];
        for (int column : TEXTS) {
          texts[column] = new TextCodes();
        }
      }
      RowValues.setPlayer(row, 0, event.player());
      row.setNumber(1, event.micros());
      row.setNumber(2, event.day());
      text(3, event.type());
      text(4, event.location());
      row.setDouble(5, event.amount());
      text(6, event.gender());
      text(7, event.device());
      row.setNumber(8, event.loadDate());
      return row;
    }

    private void text(int column, @Nullable String text) {
      if (text == null) {
        row.setNull(column);
      } else {
        texts[column].set(row, column, text);
      }
    }
  }
}
