package org.playlake.pipeline.tables;

import java.math.BigDecimal;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;

/** Values as a Paimon row holds them; null is NULL. */
final class RowValues {
  private RowValues() {}

  static @Nullable Object text(byte @Nullable [] utf8, boolean string) {
    return utf8 == null || !string ? utf8 : BinaryString.fromBytes(utf8);
  }

  static @Nullable BinaryString text(@Nullable String text) {
    return BinaryString.fromString(text);
  }

  /** A decoded player's id. */
  static @Nullable Object player(PlayerId player) {
    return switch (player.kind()) {
      case NOBODY -> null;
      case NUMBER -> player.number();
      case TEXT -> BinaryString.fromBytes(player.text());
    };
  }

  /** NULL too where the precision is too small, as in SQL. */
  static @Nullable Decimal decimal(@Nullable BigDecimal value, int precision) {
    return value == null ? null : Decimal.fromBigDecimal(value, precision, 4);
  }
}
