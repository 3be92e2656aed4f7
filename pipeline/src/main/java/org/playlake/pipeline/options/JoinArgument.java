package org.playlake.pipeline.options;

import java.util.Locale;

/** The value of {@code --playerJoin}. */
public enum JoinArgument {
  AUTO,
  BROADCAST,
  SHUFFLE;

  /**
   * Reads the value, in any case.
   *
   * @throws InputException if it is none of them
   */
  public static JoinArgument parse(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "auto" -> AUTO;
      case "broadcast" -> BROADCAST;
      case "shuffle" -> SHUFFLE;
      default ->
          throw new InputException(
              "--playerJoin="
                  + value
                  + " is no way to join events and players. Give auto, broadcast or shuffle.");
    };
  }
}
