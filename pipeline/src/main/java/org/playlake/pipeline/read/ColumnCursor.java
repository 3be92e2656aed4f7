package org.playlake.pipeline.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.function.Function;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.NativeReader;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.page.FlatColumn;
import org.playlake.pipeline.source.ColumnKind;
import org.playlake.pipeline.source.SourceColumns;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.NativeText;

/**
 * The values of one column of a row group, one after another. A text that the file holds once, in a
 * dictionary, is one array for all rows that carry it.
 */
final class ColumnCursor {
  private final FlatColumn values;
  private final boolean isBinary;
  private final boolean isNumber;
  private final ColumnKind kind;
  private final ColumnForm form;
  private final boolean isNull;
  private final NativeReader natives;
  private final ZoneId zone;

  private byte @Nullable [] text;
  private boolean isDefined;
  private long nulls;
  private long number;
  private @Nullable Object value;

  private ColumnCursor(
      PrimitiveType type,
      ColumnKind kind,
      ColumnForm form,
      ZoneId zone,
      Function<NativeReader, FlatColumn> column) {
    PrimitiveTypeName physical = type.getPrimitiveTypeName();
    this.kind = kind;
    this.isNull = form.kind() == ColumnForm.Kind.NULL;
    this.form = form;
    this.natives = new NativeReader(type, form);
    this.values = column.apply(natives);
    this.isBinary = form.isText() && physical != PrimitiveTypeName.INT96;
    this.isNumber = physical == PrimitiveTypeName.INT32 || physical == PrimitiveTypeName.INT64;
    this.zone = zone;
  }

  /**
   * A cursor for each known column.
   *
   * @param pages of a row group
   * @param schema the known columns of its file
   */
  static ColumnCursor[] of(
      PageReadStore pages, SourceColumns columns, MessageType schema, @Nullable String createdBy) {
    ColumnCursor[] cursors = new ColumnCursor[columns.known().size()];
    for (int i = 0; i < cursors.length; i++) {
      ColumnDescriptor column = schema.getColumns().get(i);
      cursors[i] =
          new ColumnCursor(
              column.getPrimitiveType(),
              columns.known().get(i).kind(),
              columns.forms().get(i),
              columns.zone(),
              natives -> new FlatColumn(column, pages, createdBy, natives));
    }
    return cursors;
  }

  /** The next value as text, a native one as the text that stands for it; null is NULL. */
  byte @Nullable [] nextText() {
    if (!advance()) {
      return null;
    }
    return isBinary ? text : nativeText();
  }

  private byte[] nativeText() {
    Object found = value();
    String written =
        kind == ColumnKind.TIME ? NativeText.ofTime(found) : NativeText.of(found, zone);
    return written.getBytes(UTF_8);
  }

  /** The next value as a player. */
  PlayerId nextPlayer() {
    if (!advance()) {
      return PlayerId.ANONYMOUS;
    }
    return isBinary ? PlayerId.ofUtf8(text) : PlayerId.of(natives.whole(number));
  }

  /** The next value in the column's own type; null is NULL. */
  @Nullable Object nextValue() {
    if (!advance()) {
      return null;
    }
    return isBinary ? text : value();
  }

  /** The value that was read last, as a Paimon row holds it in the column's own type. */
  @Nullable Object held() {
    return isDefined ? TableTypes.value(value(), form) : null;
  }

  /** NULLs among the values so far. */
  long nulls() {
    return nulls;
  }

  private Object value() {
    return isNumber ? natives.of(number) : value;
  }

  private boolean advance() {
    boolean defined = values.next();
    if (!defined) {
      nulls++;
    } else if (isBinary) {
      text = values.text();
    } else if (isNumber) {
      number = values.number();
    } else {
      value = values.value();
    }
    isDefined = defined && !isNull;
    return isDefined;
  }
}
