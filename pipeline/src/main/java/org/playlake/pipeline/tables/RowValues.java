package org.playlake.pipeline.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.NativeText;

/** Values as a Paimon row holds them; null is NULL. */
final class RowValues {
  private RowValues() {}

  /** Text in UTF-8, in a column of text or of bytes. */
  static @Nullable Object text(byte @Nullable [] utf8, ColumnForm form) {
    return utf8 == null || form.kind() != ColumnForm.Kind.STRING
        ? utf8
        : BinaryString.fromBytes(utf8);
  }

  /** A player id as its source holds it. */
  static @Nullable Object rawPlayer(PlayerId player, ColumnForm form) {
    return switch (player.kind()) {
      case ANONYMOUS -> null;
      case NUMBER -> player.number();
      case TEXT -> text(player.text(), form);
    };
  }

  /** A decoded player id. */
  static @Nullable Object player(PlayerId player) {
    return rawPlayer(player, ColumnForm.STRING);
  }

  /** Sets a column of a row to a decoded player id. */
  static void setPlayer(FlatRow row, int column, PlayerId player) {
    switch (player.kind()) {
      case ANONYMOUS -> row.setNull(column);
      case NUMBER -> row.setNumber(column, player.number());
      case TEXT -> row.setText(column, player.text());
    }
  }

  /**
   * The decoded player of a row, whose first column it is.
   *
   * @param numbers whether players are numbers
   */
  static PlayerId playerOf(InternalRow row, boolean numbers) {
    if (row.isNullAt(0)) {
      return PlayerId.ANONYMOUS;
    }
    return numbers ? PlayerId.of(row.getLong(0)) : PlayerId.ofUtf8(row.getString(0).toBytes());
  }

  /**
   * A value of an event as its source held it, from the text that stands for it.
   *
   * @param zone in which an instant was written
   */
  static @Nullable Object parsed(byte @Nullable [] text, OdsColumn column, ZoneId zone) {
    if (text == null) {
      return null;
    }
    if (column.from().isText()) {
      return text(text, column.to());
    }
    return TableTypes.value(parsed(new String(text, UTF_8), column.from(), zone), column.to());
  }

  private static Object parsed(String text, ColumnForm form, ZoneId zone) {
    return switch (form.kind()) {
      case BIGINT -> Long.valueOf(text);
      case FLOAT -> Float.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> (int) LocalDate.parse(text).toEpochDay();
      case LOCAL_TIME -> NativeText.localTime(text);
      case INSTANT ->
          text.endsWith("Z")
              ? Instant.parse(text)
              : NativeText.localTime(text).atZone(zone).toInstant();
      case NULL, BYTES, STRING -> throw new IllegalArgumentException("No native form: " + form);
    };
  }
}
