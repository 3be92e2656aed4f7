package org.playlake.pipeline.generate;

import java.util.List;

/** Where players live: how they write it, the usual way first, and what else is usual there. */
record Place(int utcOffsetInHours, String language, String currency, List<String> spellings) {

  Place {
    spellings = List.copyOf(spellings);
    if (spellings.isEmpty()) {
      throw new IllegalArgumentException("a place needs at least one spelling");
    }
  }

  /** The usual spelling mostly, one of the others now and then. */
  String spelling(Chance chance) {
    return chance.below(100) < 78
        ? spellings.get(0)
        : spellings.get(chance.below(spellings.size()));
  }
}
