package org.playlake.benchmarks.data;

import java.util.Arrays;
import java.util.Locale;

/** Data, or means, that differ from the plain ones in one respect. */
public enum Shape {
  /** The one that the others are measured by. */
  PLAIN,
  /** Four times as many events and players. */
  FOURFOLD,
  /** Every tenth event is one player's. */
  HOT_PLAYER,
  /** Ten times as many players, who play less. */
  MANY_PLAYERS,
  /** Three years of dates: as many partitions. */
  MANY_DAYS,
  /** 3,000 places, and each event of a player in another. */
  MANY_PLACES,
  /** One file of each source. */
  ONE_FILE,
  /** 400 files of each source. */
  SMALL_FILES,
  /** The plain data with little memory. */
  SMALL_HEAP;

  /** The shape of a label. */
  public static Shape of(String label) {
    return Arrays.stream(values())
        .filter(shape -> shape.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No shape is called "
                        + label
                        + ". Give some of "
                        + Arrays.stream(values()).map(Shape::label).toList()
                        + "."));
  }

  /** The shape's name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The heap of a run on it. */
  public String heap(String usual) {
    return this == SMALL_HEAP ? "2g" : usual;
  }

  DataSize size(DataSize plain) {
    return switch (this) {
      case FOURFOLD -> plain.times(4);
      case MANY_PLAYERS -> plain.withPlayers(plain.players() * 10);
      case MANY_DAYS -> plain.withDays(3 * 365);
      case ONE_FILE -> plain.withFiles(1);
      case SMALL_FILES -> plain.withFiles(400);
      default -> plain;
    };
  }

  /** The differences of the events, in SQL; empty where the generator makes them. */
  String change() {
    return switch (this) {
      case HOT_PLAYER -> "CASE WHEN file_row_number % 10 = 0 THEN 1 ELSE user_id END AS user_id";
      case MANY_PLACES ->
          "ENCODE((file_row_number % 50) || '省' || (file_row_number % 3000) || '市') AS location";
      default -> "";
    };
  }
}
