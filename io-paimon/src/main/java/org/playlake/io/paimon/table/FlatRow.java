package org.playlake.io.paimon.table;

import java.util.Arrays;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Blob;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalMap;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.InternalVector;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.data.variant.Variant;
import org.apache.paimon.types.RowKind;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A row of numbers and texts that is filled again and again: no value is boxed, none is copied, and
 * texts may be given by their numbers in dictionaries. For a {@link PaimonRowFunction} of a table
 * without nested types.
 *
 * <p>Every column keeps what it was last set to. A number is what the column's type is made of: an
 * integer; the days of a DATE; the milliseconds of a TIME, and of a TIMESTAMP of up to three
 * digits; the microseconds of one of four to six; the unscaled value of a DECIMAL of up to 18
 * digits; 0 or 1 of a BOOLEAN. FLOAT and DOUBLE have methods of their own. Not thread-safe.
 */
public final class FlatRow implements CodedRow {
  private static final int MILLIS = 3;

  private final boolean[] present;
  private final long[] numbers;
  private final byte[][] bytes;
  private final int[] offsets;
  private final int[] lengths;
  private final @Nullable TextDictionary[] dictionaries;
  private RowKind kind = RowKind.INSERT;

  /** A row whose columns are all null. */
  public FlatRow(int columns) {
    present = new boolean[columns];
    numbers = new long[columns];
    bytes = new byte[columns][];
    offsets = new int[columns];
    lengths = new int[columns];
    dictionaries = new TextDictionary[columns];
  }

  public FlatRow setNull(int column) {
    present[column] = false;
    return this;
  }

  public FlatRow setNumber(int column, long number) {
    present[column] = true;
    numbers[column] = number;
    return this;
  }

  public FlatRow setFloat(int column, float number) {
    return setNumber(column, Float.floatToRawIntBits(number));
  }

  public FlatRow setDouble(int column, double number) {
    return setNumber(column, Double.doubleToRawLongBits(number));
  }

  /** Sets a text, or bytes, by its number. */
  public FlatRow setText(int column, TextDictionary dictionary, int code) {
    present[column] = true;
    dictionaries[column] = dictionary;
    numbers[column] = code;
    return this;
  }

  /** Sets a text to its bytes in UTF-8, or bytes, which are not copied. */
  public FlatRow setText(int column, byte[] utf8) {
    return setText(column, utf8, 0, utf8.length);
  }

  /** Sets a text to some of an array's bytes, which are not copied. */
  public FlatRow setText(int column, byte[] in, int offset, int length) {
    present[column] = true;
    dictionaries[column] = null;
    bytes[column] = in;
    offsets[column] = offset;
    lengths[column] = length;
    return this;
  }

  /** The number that {@link #setNumber} gave; the bits of a FLOAT or DOUBLE. */
  public long number(int column) {
    return numbers[column];
  }

  @Override
  public @Nullable TextDictionary dictionary(int column) {
    return dictionaries[column];
  }

  @Override
  public int code(int column) {
    return (int) numbers[column];
  }

  @Override
  public boolean isNullAt(int column) {
    return !present[column];
  }

  @Override
  public boolean getBoolean(int column) {
    return numbers[column] != 0;
  }

  @Override
  public byte getByte(int column) {
    return (byte) numbers[column];
  }

  @Override
  public short getShort(int column) {
    return (short) numbers[column];
  }

  @Override
  public int getInt(int column) {
    return (int) numbers[column];
  }

  @Override
  public long getLong(int column) {
    return numbers[column];
  }

  @Override
  public float getFloat(int column) {
    return Float.intBitsToFloat((int) numbers[column]);
  }

  @Override
  public double getDouble(int column) {
    return Double.longBitsToDouble(numbers[column]);
  }

  @Override
  public BinaryString getString(int column) {
    TextDictionary dictionary = dictionaries[column];
    return dictionary == null
        ? BinaryString.fromBytes(bytes[column], offsets[column], lengths[column])
        : BinaryString.fromBytes(dictionary.utf8(code(column)));
  }

  @Override
  public byte[] getBinary(int column) {
    TextDictionary dictionary = dictionaries[column];
    return dictionary == null
        ? Arrays.copyOfRange(bytes[column], offsets[column], offsets[column] + lengths[column])
        : dictionary.utf8(code(column)).clone();
  }

  @Override
  public Decimal getDecimal(int column, int precision, int scale) {
    return Decimal.fromUnscaledLong(numbers[column], precision, scale);
  }

  @Override
  public Timestamp getTimestamp(int column, int precision) {
    return precision <= MILLIS
        ? Timestamp.fromEpochMillis(numbers[column])
        : Timestamp.fromMicros(numbers[column]);
  }

  @Override
  public int getFieldCount() {
    return present.length;
  }

  @Override
  public RowKind getRowKind() {
    return kind;
  }

  @Override
  public void setRowKind(RowKind newKind) {
    kind = newKind;
  }

  @Override
  public Variant getVariant(int column) {
    throw isFlat(column);
  }

  @Override
  public Blob getBlob(int column) {
    throw isFlat(column);
  }

  @Override
  public InternalArray getArray(int column) {
    throw isFlat(column);
  }

  @Override
  public InternalVector getVector(int column) {
    throw isFlat(column);
  }

  @Override
  public InternalMap getMap(int column) {
    throw isFlat(column);
  }

  @Override
  public InternalRow getRow(int column, int fields) {
    throw isFlat(column);
  }

  private static UnsupportedOperationException isFlat(int column) {
    return new UnsupportedOperationException(
        "Column "
            + column
            + " has a nested type, and this row holds only numbers and texts. Give a GenericRow for"
            + " this table.");
  }
}
