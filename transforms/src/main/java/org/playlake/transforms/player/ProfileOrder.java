package org.playlake.transforms.player;

import java.io.Serializable;
import java.util.Comparator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The order of one player's profiles: by last login, without one first; equal ones by the other
 * columns in the table's order, so that no two different profiles are equal. Texts are compared by
 * code point, which is the order of their UTF-8 bytes.
 */
public enum ProfileOrder implements Comparator<PlayerDetails>, Serializable {
  /** The one to keep is the greatest. */
  LATEST_LAST;

  private static final Comparator<@Nullable String> TEXT =
      Comparator.nullsFirst(ProfileOrder::compareCodePoints);

  private static final Comparator<PlayerDetails> TOTAL =
      Comparator.comparing(PlayerDetails::lastLoginDate, number())
          .thenComparing(PlayerDetails::gender, TEXT)
          .thenComparing(PlayerDetails::osVersion, TEXT)
          .thenComparing(PlayerDetails::currentLevel, number())
          .thenComparing(PlayerDetails::deviceType, TEXT)
          .thenComparing(PlayerDetails::favoriteGameMode, TEXT)
          .thenComparing(PlayerDetails::languagePreference, TEXT)
          .thenComparing(PlayerDetails::activeTime, TEXT)
          .thenComparing(PlayerDetails::registrationDate, number())
          .thenComparing(PlayerDetails::totalDeaths, number())
          .thenComparing(PlayerDetails::gameHours, number())
          .thenComparing(PlayerDetails::location, TEXT)
          .thenComparing(PlayerDetails::playFrequency, TEXT);

  @Override
  public int compare(PlayerDetails left, PlayerDetails right) {
    return TOTAL.compare(left, right);
  }

  private static <N extends Comparable<N>> Comparator<@Nullable N> number() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }

  private static int compareCodePoints(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // A surrogate stands for a code point above every single char.
        boolean aboveA = Character.isSurrogate(a);
        boolean aboveB = Character.isSurrogate(b);
        return aboveA == aboveB ? Character.compare(a, b) : aboveA ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
