package org.playlake.io.paimon.internal.rows;

import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedBytes;
import org.apache.beam.sdk.schemas.logicaltypes.FixedString;
import org.apache.beam.sdk.schemas.logicaltypes.VariableBytes;
import org.apache.beam.sdk.schemas.logicaltypes.VariableString;
import org.apache.paimon.data.BinaryString;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowException;

/** Texts and bytes, never cut or filled up. A length that is declared must fit the column's. */
final class TextWriters {

  private TextWriters() {}

  static @Nullable ValueWriter text(String column, FieldType from, int most) {
    if (from.getTypeName() == TypeName.STRING) {
      return value -> text(column, (String) value, most);
    }
    LogicalType<?, ?> logical = from.getLogicalType();
    if (logical instanceof EnumerationType names) {
      return value -> text(column, name(column, names, (EnumerationType.Value) value), most);
    }
    boolean fits =
        (logical instanceof FixedString fixed && fixed.getLength() <= most)
            || (logical instanceof VariableString variable && variable.getMaxLength() <= most);
    return fits ? value -> text(column, (String) value, most) : null;
  }

  static @Nullable ValueWriter bytes(String column, FieldType from, int most) {
    LogicalType<?, ?> logical = from.getLogicalType();
    boolean fits =
        from.getTypeName() == TypeName.BYTES
            || (logical instanceof FixedBytes fixed && fixed.getLength() <= most)
            || (logical instanceof VariableBytes variable && variable.getMaxLength() <= most);
    return fits ? value -> bytes(column, (byte[]) value, 0, most) : null;
  }

  static @Nullable ValueWriter fixedBytes(String column, FieldType from, int length) {
    LogicalType<?, ?> logical = from.getLogicalType();
    boolean fits =
        from.getTypeName() == TypeName.BYTES
            || (logical instanceof FixedBytes fixed && fixed.getLength() == length)
            || (logical instanceof VariableBytes variable && variable.getMaxLength() == length);
    return fits ? value -> bytes(column, (byte[]) value, length, length) : null;
  }

  private static BinaryString text(String column, String text, int most) {
    // A character outside the basic plane takes two places in a String, but is one to SQL.
    if (text.length() > most && text.codePointCount(0, text.length()) > most) {
      throw new PaimonRowException(column, "it is longer than " + most + " characters", text);
    }
    return PlainTexts.of(text);
  }

  private static String name(String column, EnumerationType names, EnumerationType.Value value) {
    String name = names.getEnumName(value.getValue());
    if (name == null) {
      throw new PaimonRowException(
          column, "it is the number of none of the names " + names.getValues(), value.getValue());
    }
    return name;
  }

  private static byte[] bytes(String column, byte[] bytes, int least, int most) {
    if (bytes.length < least || bytes.length > most) {
      throw new PaimonRowException(
          column,
          "it is "
              + bytes.length
              + " bytes long instead of "
              + (least == most ? "exactly " : "at most ")
              + most,
          bytes);
    }
    return bytes;
  }
}
