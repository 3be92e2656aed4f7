package org.playlake.sample;

import java.util.List;

/** Pattern of a player's visits: for how long and how often. */
enum VisitPattern {
  VISITOR(46, 4, 0.20, 3, 6, "rarely"),
  CASUAL(36, 16, 0.25, 5, 35, "monthly"),
  REGULAR(15, 40, 0.35, 8, 90, "weekly"),
  DEVOTED(3, 150, 0.52, 13, 160, "daily");

  /** Among those who join on a day. */
  static final WeightedChoice<VisitPattern> NEWCOMERS =
      WeightedChoice.of(List.of(values()), kind -> kind.tickets);

  /** Among those who play at a time: who stays longer is met more often. */
  static final WeightedChoice<VisitPattern> STAYERS =
      WeightedChoice.of(List.of(values()), kind -> kind.tickets * kind.meanStayInDays);

  private final int tickets;
  private final int meanStayInDays;
  private final double frequency;
  private final int effort;
  private final int payersInThousand;
  private final String playFrequency;

  VisitPattern(
      int tickets,
      int meanStayInDays,
      double frequency,
      int effort,
      int payersInThousand,
      String playFrequency) {
    this.tickets = tickets;
    this.meanStayInDays = meanStayInDays;
    this.frequency = frequency;
    this.effort = effort;
    this.payersInThousand = payersInThousand;
    this.playFrequency = playFrequency;
  }

  /** Days from the first to the last on which the player may come, drawn for one player. */
  int stay(RandomStream chance) {
    return 1 + chance.days(meanStayInDays);
  }

  /** The share of the days of the stay on which the player comes. */
  double frequency() {
    return frequency;
  }

  /** Relative activity on a day, compared with the other patterns. */
  int effort() {
    return effort;
  }

  int payersInThousand() {
    return payersInThousand;
  }

  /** The word for it in the profile. */
  String playFrequency() {
    return playFrequency;
  }
}
