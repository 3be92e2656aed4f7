package org.playlake.transforms.player;

import java.io.Serializable;
import java.util.Comparator;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.text.CodePoints;

/**
 * The order of one player's profiles: by last login, without one first; equal ones by the other
 * columns in the table's order, the load date last, so that no two different profiles are equal.
 * Texts are compared by code point, which is the order of their UTF-8 bytes.
 */
public enum ProfileOrder implements Comparator<PlayerDetails>, Serializable {
  /** The one to keep is the greatest. */
  LATEST_LAST;

  private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(CodePoints.ORDER);

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
          .thenComparing(PlayerDetails::playFrequency, TEXT)
          .thenComparingInt(PlayerDetails::loadDate);

  @Override
  public int compare(PlayerDetails left, PlayerDetails right) {
    return TOTAL.compare(left, right);
  }

  private static <N extends Comparable<N>> Comparator<@Nullable N> number() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }
}
