package org.playlake.sample;

import java.util.List;

/** Place where players live: its spellings, the usual one first, and local conventions. */
record Town(int utcOffsetInHours, String language, String currency, List<String> spellings) {

  Town {
    spellings = List.copyOf(spellings);
    if (spellings.isEmpty()) {
      throw new IllegalArgumentException("a place needs at least one spelling");
    }
  }

  /** The usual spelling mostly, one of the others now and then. */
  String spelling(RandomStream chance) {
    return chance.below(100) < 78
        ? spellings.get(0)
        : spellings.get(chance.below(spellings.size()));
  }
}
