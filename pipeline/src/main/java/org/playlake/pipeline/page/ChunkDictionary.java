package org.playlake.pipeline.page;

import org.apache.parquet.column.Dictionary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.playlake.pipeline.column.NativeReader;

/** The dictionary of a column chunk, of which an entry is decoded once. */
final class ChunkDictionary {
  private final Dictionary entries;
  private final PrimitiveTypeName type;
  private final NativeReader natives;
  private final byte[][] texts;
  private final long[] numbers;
  private final Object[] values;

  ChunkDictionary(Dictionary entries, PrimitiveTypeName type, NativeReader natives) {
    int size = entries.getMaxId() + 1;
    this.entries = entries;
    this.type = type;
    this.natives = natives;
    this.texts = new byte[size][];
    this.values = new Object[size];
    boolean isNumber = type == PrimitiveTypeName.INT32 || type == PrimitiveTypeName.INT64;
    this.numbers = new long[isNumber ? size : 0];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          type == PrimitiveTypeName.INT32 ? entries.decodeToInt(i) : entries.decodeToLong(i);
    }
  }

  byte[] text(int entry) {
    byte[] known = texts[entry];
    if (known == null) {
      known = entries.decodeToBinary(entry).getBytes();
      texts[entry] = known;
    }
    return known;
  }

  long number(int entry) {
    return numbers[entry];
  }

  Object value(int entry) {
    Object known = values[entry];
    if (known == null) {
      known =
          switch (type) {
            case FLOAT -> natives.of(entries.decodeToFloat(entry));
            case DOUBLE -> entries.decodeToDouble(entry);
            default -> natives.of(entries.decodeToBinary(entry));
          };
      values[entry] = known;
    }
    return known;
  }
}
