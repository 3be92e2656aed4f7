package org.playlake.io.paimon.table;

import java.util.HexFormat;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A value of a row does not fit its column as it is: it would have to be cut, rounded or made up.
 * The row is at fault, not the schema, so that a pipeline may put the row aside and go on.
 */
public final class PaimonRowException extends RuntimeException {

  private static final int SHOWN = 100;

  private final String column;
  private final String reason;
  private final String value;

  public PaimonRowException(String column, String reason, @Nullable Object value) {
    this(column, reason, shown(value));
  }

  private PaimonRowException(String column, String reason, String shown) {
    super(
        "Column "
            + column
            + " cannot hold "
            + shown
            + ": "
            + reason
            + ". Correct the row, or change the column's type.");
    this.column = column;
    this.reason = reason;
    this.value = shown;
  }

  /**
   * The table's column; a field of a row comes after a dot, and so do {@code element}, {@code key}
   * and {@code value}.
   */
  public String column() {
    return column;
  }

  /** Why the column cannot hold the value, without the value. */
  public String reason() {
    return reason;
  }

  /** The value, or its first 100 characters. */
  public String value() {
    return value;
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return cut("0x" + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SHOWN / 2)));
    }
    return cut(String.valueOf(value));
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
  }
}
