package org.playlake.pipeline.endtoend;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Column;

/** The forms in which the sources may hold {@code user_id}. */
enum UserIds {
  BIGINT("CAST(CAST(user_id AS STRING) AS BIGINT)"),
  INT32("CAST(CAST(user_id AS STRING) AS INT)"),
  STRING("CAST(user_id AS STRING)"),
  BYTES("user_id");

  private static final List<Object> STRANGE_LONGS =
      List.of("0", "-1", "9223372036854775807", "-9223372036854775808", "4294967296");

  private static final List<Object> STRANGE_INTS = List.of("0", "-1", "2147483647", "-2147483648");

  /** The last three are one player: malformed bytes are read as U+FFFD. */
  private static final List<Object> STRANGE_TEXTS =
      List.of(
          "", " ", "İd", "😀", "007", "\uFFFD", new byte[] {(byte) 0xE6}, new byte[] {(byte) 0xFF});

  private final String expression;

  UserIds(String expression) {
    this.expression = expression;
  }

  /** The column {@code user_id}, which holds the ids as bytes of text, in this form. */
  Column column() {
    return expr(expression);
  }

  /** The id of a made-up player: the first are strange ones. */
  byte[] of(int player) {
    List<Object> strange =
        switch (this) {
          case BIGINT -> STRANGE_LONGS;
          case INT32 -> STRANGE_INTS;
          case STRING, BYTES -> STRANGE_TEXTS;
        };
    return NastyTexts.bytes(
        player < strange.size() ? strange.get(player) : Integer.toString(500 + player));
  }
}
