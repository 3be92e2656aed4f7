package org.playlake.sample;

/**
 * The days from which to which a player may come.
 *
 * @param joined the first day, negative for one who was there before the sample begins
 * @param left the first day on which the player is gone for good
 */
record StayPeriod(VisitPattern loyalty, int joined, int left) {

  private static final double NEWCOMERS = 0.45;
  private static final int LONGEST_PAST_IN_DAYS = 540;

  /** Mean of {@link VisitPattern#stay} over all newcomers. */
  private static final double MEAN_STAY_IN_DAYS = 18;

  /** Below 1, so that more come than leave and the game grows a little. */
  private static final double BALANCE = 0.7;

  static StayPeriod draw(int days, RandomStream chance) {
    if (chance.fraction() < NEWCOMERS) {
      return from(chance.below(days), chance);
    }
    int joined = -chance.between(1, LONGEST_PAST_IN_DAYS);
    if (chance.fraction() < stillThere(days)) {
      VisitPattern loyalty = VisitPattern.STAYERS.draw(chance);
      return new StayPeriod(loyalty, joined, loyalty.stay(chance));
    }
    StayPeriod past = from(joined, chance);
    return new StayPeriod(past.loyalty, joined, Math.min(past.left, 0));
  }

  static StayPeriod from(int joined, RandomStream chance) {
    VisitPattern loyalty = VisitPattern.NEWCOMERS.draw(chance);
    return new StayPeriod(loyalty, joined, joined + loyalty.stay(chance));
  }

  /** Share of those who came before the sample that makes up for those who will leave. */
  private static double stillThere(int days) {
    double newcomersOfADay = NEWCOMERS / days;
    return Math.min(0.9, BALANCE * newcomersOfADay * MEAN_STAY_IN_DAYS / (1 - NEWCOMERS));
  }
}
