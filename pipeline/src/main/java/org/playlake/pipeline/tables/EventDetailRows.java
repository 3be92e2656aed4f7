package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;

/**
 * Rows of {@code dwd_user_event}, none for a rejected event; each is valid until the next. Belongs
 * to one thread.
 */
public final class EventDetailRows implements PaimonRowFunction<DecodedEvent> {
  @Serial private static final long serialVersionUID = 1L;

  private static final int COLUMNS = 8;

  private transient @Nullable DetailRow row;

  @Override
  public @Nullable InternalRow row(DecodedEvent decoded) {
    if (!(decoded instanceof PlayEvent event)) {
      return null;
    }
    if (row == null) {
      row = new DetailRow(COLUMNS);
    }
    return row.begin()
        .player(0, event.player())
        .time(1, event.micros())
        .day(2, event.day())
        .text(3, event.type())
        .text(4, event.location())
        .amount(5, event.amount())
        .text(6, event.gender())
        .text(7, event.device())
        .end();
  }
}
