package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryRowWriter;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.write.PaimonRowFunction;
import org.playlake.transforms.DecodedEvent;
import org.playlake.transforms.PlayEvent;
import org.playlake.transforms.PlayerId;

/**
 * Rows of {@code dwd_user_event}, none for a rejected event; each is valid until the next. Written
 * field by field into one binary row, since millions of them would be boxed and then copied into
 * that form. Belongs to one thread.
 */
public final class EventDetailRows implements PaimonRowFunction<DecodedEvent> {
  @Serial private static final long serialVersionUID = 1L;

  private static final int COLUMNS = 8;
  private static final int MICROS = 6;

  private transient @Nullable BinaryRow row;
  private transient @Nullable BinaryRowWriter writer;
  private transient @Nullable TextValues texts;

  @Override
  public @Nullable InternalRow row(DecodedEvent decoded) {
    if (!(decoded instanceof PlayEvent event)) {
      return null;
    }
    if (row == null) {
      row = new BinaryRow(COLUMNS);
      writer = new BinaryRowWriter(row);
      texts = new TextValues();
    }
    writer.reset();
    player(event.player());
    writer.writeTimestamp(1, Timestamp.fromMicros(event.micros()), MICROS);
    writer.writeInt(2, event.day());
    text(3, event.type());
    text(4, event.location());
    writer.writeDouble(5, event.amount());
    text(6, event.gender());
    text(7, event.device());
    writer.complete();
    return row;
  }

  private void player(PlayerId player) {
    switch (player.kind()) {
      case NOBODY -> writer.setNullAt(0);
      case NUMBER -> writer.writeLong(0, player.number());
      case TEXT -> utf8(0, player.text());
    }
  }

  private void text(int column, @Nullable String text) {
    if (text == null) {
      writer.setNullAt(column);
    } else {
      utf8(column, texts.utf8(text));
    }
  }

  /** A text lies in a row as its bytes do. */
  private void utf8(int column, byte[] bytes) {
    writer.writeBinary(column, bytes, 0, bytes.length);
  }
}
