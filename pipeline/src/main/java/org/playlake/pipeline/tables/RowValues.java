package org.playlake.pipeline.tables;

import org.apache.paimon.data.BinaryString;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;

/** Values as a Paimon row holds them; null is NULL. */
final class RowValues {
  private RowValues() {}

  /** Text in UTF-8, as a string or as bytes. */
  static @Nullable Object text(byte @Nullable [] utf8, boolean string) {
    return utf8 == null || !string ? utf8 : BinaryString.fromBytes(utf8);
  }

  /** A player id as its source holds it. */
  static @Nullable Object rawPlayer(PlayerId player, boolean string) {
    return switch (player.kind()) {
      case ANONYMOUS -> null;
      case NUMBER -> player.number();
      case TEXT -> text(player.text(), string);
    };
  }

  /** A decoded player id. */
  static @Nullable Object player(PlayerId player) {
    return rawPlayer(player, true);
  }
}
