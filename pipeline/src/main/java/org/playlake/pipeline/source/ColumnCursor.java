package org.playlake.pipeline.source;

import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;

/**
 * The values of one column of a row group, one after another. A text that the file holds once, in a
 * dictionary, is one array for all rows that carry it.
 */
final class ColumnCursor extends PrimitiveConverter {
  private final ColumnForm form;
  private final int definedLevel;
  private @Nullable ColumnReader reader;
  private @Nullable Dictionary dictionary;
  private byte @Nullable [][] texts;

  private byte @Nullable [] text;
  private long number;
  private double real;

  ColumnCursor(PrimitiveType type) {
    this.form = ColumnForm.of(type).orElseThrow();
    this.definedLevel =
        type.isRepetition(org.apache.parquet.schema.Type.Repetition.OPTIONAL) ? 1 : 0;
  }

  void over(ColumnReader columnReader) {
    this.reader = columnReader;
  }

  /** The next value as text; null is NULL. */
  byte @Nullable [] nextText() {
    return advance() ? text : null;
  }

  /** The next value as a player. */
  PlayerId nextPlayer() {
    if (!advance()) {
      return PlayerId.ANONYMOUS;
    }
    return form == ColumnForm.BIGINT ? PlayerId.of(number) : PlayerId.ofUtf8(text);
  }

  /** The next value in the column's own type; null is NULL. */
  @Nullable Object nextValue() {
    if (!advance()) {
      return null;
    }
    return switch (form) {
      case BYTES, STRING -> text;
      case BIGINT -> number;
      case DOUBLE -> real;
      case DATE -> (int) number;
    };
  }

  private boolean advance() {
    boolean defined = reader.getCurrentDefinitionLevel() == definedLevel;
    if (defined) {
      reader.writeCurrentValueToConverter();
    }
    reader.consume();
    return defined;
  }

  @Override
  public boolean hasDictionarySupport() {
    return form == ColumnForm.BYTES || form == ColumnForm.STRING;
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
  public void addBinary(Binary value) {
    text = value.getBytes();
  }

  @Override
  public void addInt(int value) {
    number = value;
  }

  @Override
  public void addLong(long value) {
    number = value;
  }

  @Override
  public void addFloat(float value) {
    real = value;
  }

  @Override
  public void addDouble(double value) {
    real = value;
  }
}
