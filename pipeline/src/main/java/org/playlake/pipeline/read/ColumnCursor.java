package org.playlake.pipeline.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.NativeReader;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.source.ColumnKind;
import org.playlake.pipeline.source.SourceColumns;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.NativeText;

/**
 * The values of one column of a row group, one after another. A text that the file holds once, in a
 * dictionary, is one array for all rows that carry it.
 */
final class ColumnCursor extends PrimitiveConverter {
  private final int definedLevel;
  private final boolean isBinary;
  private final boolean isNumber;
  private final ColumnKind kind;
  private final ColumnForm form;
  private final boolean isNull;
  private final NativeReader values;
  private final ZoneId zone;
  private @Nullable ColumnReader reader;
  private @Nullable Dictionary dictionary;
  private byte @Nullable [][] texts;

  private byte @Nullable [] text;
  private boolean isDefined;
  private long nulls;
  private long number;
  private @Nullable Object value;

  /**
   * @param type in the file
   * @param form in all files
   * @param zone in which an instant is written as text
   */
  ColumnCursor(PrimitiveType type, ColumnKind kind, ColumnForm form, ZoneId zone) {
    this.definedLevel = type.isRepetition(Repetition.OPTIONAL) ? 1 : 0;
    PrimitiveTypeName physical = type.getPrimitiveTypeName();
    this.kind = kind;
    this.isNull = form.kind() == ColumnForm.Kind.NULL;
    this.form = form;
    this.values = new NativeReader(type, form);
    this.isBinary = form.isText() && physical != PrimitiveTypeName.INT96;
    this.isNumber = physical == PrimitiveTypeName.INT32 || physical == PrimitiveTypeName.INT64;
    this.zone = zone;
  }

  /**
   * A cursor for each known column.
   *
   * @param schema the known columns of a file
   */
  static ColumnCursor[] of(SourceColumns columns, MessageType schema) {
    ColumnCursor[] cursors = new ColumnCursor[columns.known().size()];
    for (int i = 0; i < cursors.length; i++) {
      cursors[i] =
          new ColumnCursor(
              schema.getType(i).asPrimitiveType(),
              columns.known().get(i).kind(),
              columns.forms().get(i),
              columns.zone());
    }
    return cursors;
  }

  void over(ColumnReader columnReader) {
    this.reader = columnReader;
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
    return isBinary ? PlayerId.ofUtf8(text) : PlayerId.of(values.whole(number));
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
    return isNumber ? values.of(number) : value;
  }

  private boolean advance() {
    boolean defined = reader.getCurrentDefinitionLevel() == definedLevel;
    if (defined) {
      reader.writeCurrentValueToConverter();
    } else {
      nulls++;
    }
    reader.consume();
    isDefined = defined && !isNull;
    return isDefined;
  }

  @Override
  public boolean hasDictionarySupport() {
    return isBinary;
  }

  @Override
  public void setDictionary(Dictionary chunkDictionary) {
    dictionary = chunkDictionary;
    texts = new byte[chunkDictionary.getMaxId() + 1][];
  }

  @Override
  public void addValueFromDictionary(int id) {
    byte[] known = texts[id];
    if (known == null) {
      known = dictionary.decodeToBinary(id).getBytes();
      texts[id] = known;
    }
    text = known;
  }

  @Override
  public void addBinary(Binary bytes) {
    if (isBinary) {
      text = bytes.getBytes();
    } else {
      value = values.of(bytes);
    }
  }

  @Override
  public void addInt(int found) {
    number = found;
  }

  @Override
  public void addLong(long found) {
    number = found;
  }

  @Override
  public void addFloat(float found) {
    value = values.of(found);
  }

  @Override
  public void addDouble(double found) {
    value = found;
  }

  @Override
  public void addBoolean(boolean found) {
    value = found;
  }
}
