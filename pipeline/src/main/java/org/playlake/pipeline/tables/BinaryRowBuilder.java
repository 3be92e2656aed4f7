package org.playlake.pipeline.tables;

import java.util.List;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryRowWriter;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;

/**
 * A row written column by column into its binary form, since the values of millions of rows would
 * be boxed and then copied into that form. Null is NULL. Belongs to one thread.
 */
final class BinaryRowBuilder {
  private static final int MICROS = 6;

  private final BinaryRow row;
  private final BinaryRowWriter writer;
  private final Utf8Cache texts = new Utf8Cache();

  BinaryRowBuilder(int columns) {
    row = new BinaryRow(columns);
    writer = new BinaryRowWriter(row);
  }

  /** Begins the next row. */
  BinaryRowBuilder begin() {
    writer.reset();
    return this;
  }

  /** The row, valid until the next is begun. */
  InternalRow end() {
    writer.complete();
    return row;
  }

  BinaryRowBuilder player(int column, PlayerId player) {
    switch (player.kind()) {
      case ANONYMOUS -> writer.setNullAt(column);
      case NUMBER -> writer.writeLong(column, player.number());
      case TEXT -> utf8(column, player.text());
    }
    return this;
  }

  BinaryRowBuilder text(int column, @Nullable String text) {
    if (text == null) {
      writer.setNullAt(column);
    } else {
      utf8(column, texts.utf8(text));
    }
    return this;
  }

  BinaryRowBuilder number(int column, @Nullable Integer number) {
    if (number == null) {
      writer.setNullAt(column);
    } else {
      writer.writeInt(column, number);
    }
    return this;
  }

  BinaryRowBuilder number(int column, @Nullable Double number) {
    if (number == null) {
      writer.setNullAt(column);
    } else {
      writer.writeDouble(column, number);
    }
    return this;
  }

  BinaryRowBuilder day(int column, int day) {
    writer.writeInt(column, day);
    return this;
  }

  BinaryRowBuilder count(int column, long count) {
    writer.writeLong(column, count);
    return this;
  }

  BinaryRowBuilder decimal(int column, Decimal decimal) {
    writer.writeDecimal(column, decimal, decimal.precision());
    return this;
  }

  <T> BinaryRowBuilder list(int column, BinaryLists<T> lists, List<T> elements) {
    writer.writeArray(column, lists.binary(elements), lists.serializer());
    return this;
  }

  BinaryRowBuilder time(int column, long micros) {
    writer.writeTimestamp(column, Timestamp.fromMicros(micros), MICROS);
    return this;
  }

  /** A text lies in a row as its bytes do. */
  private void utf8(int column, byte[] bytes) {
    writer.writeBinary(column, bytes, 0, bytes.length);
  }
}
