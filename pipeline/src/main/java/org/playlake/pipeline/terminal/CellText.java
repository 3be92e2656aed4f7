package org.playlake.pipeline.terminal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value as a text in a cell; what is nested as JSON. */
final class CellText {

  private CellText() {}

  static String of(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof List || value instanceof Map
        ? JsonText.of(value)
        : String.valueOf(value);
  }
}
