package org.playlake.pipeline.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.playlake.pipeline.terminal.Sizes;

/** A share of events that something is wrong with. Nothing is said where there are no events. */
record EventShare(Part part, Bounds bounds) implements Check {
  private static final int DIGITS = 6;

  /** What is counted. */
  enum Part {
    REJECTED("events that were rejected"),
    NULL_IDS("kept events without a user_id"),
    WITHOUT_PLAYER("kept events of players without a profile");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    private long of(LoadMeasures load) {
      return switch (this) {
        case REJECTED -> load.rejected();
        case NULL_IDS -> load.nullIds();
        case WITHOUT_PLAYER -> load.withoutPlayer();
      };
    }

    private long among(LoadMeasures load) {
      return this == REJECTED ? load.rowsOf(LoadMeasures.EVENTS) : load.kept();
    }
  }

  @Override
  public Optional<String> broken(LoadMeasures load, PastLoads past) {
    BigDecimal all = BigDecimal.valueOf(part.among(load));
    BigDecimal counted = BigDecimal.valueOf(part.of(load));
    // Not divided: a third has no last digit.
    if (all.signum() == 0 || bounds.hold(counted, all)) {
      return Optional.empty();
    }
    return Optional.of(
        "share of "
            + part.words
            + " in "
            + load.name()
            + ": "
            + Bounds.shown(counted.divide(all, DIGITS, RoundingMode.HALF_UP))
            + " ("
            + Sizes.count(counted.longValue())
            + " of "
            + Sizes.count(all.longValue())
            + ")"
            + bounds.asked());
  }
}
