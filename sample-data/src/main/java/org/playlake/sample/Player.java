package org.playlake.sample;

/**
 * A player of the sample: who it is and on which days it plays.
 *
 * @param number counted from 0
 * @param key decides every draw about this player
 * @param location the home as this player writes it
 */
record Player(
    long number,
    long key,
    SampleDays span,
    StayPeriod stay,
    Spending spending,
    Device device,
    Town home,
    String location) {

  /** Ids below are given to events of users that have no profile. */
  static final long FIRST_ID = 10_000_000;

  private static final int FRESH_DAYS = 3;
  private static final double FRESH_ZEAL = 0.22;
  private static final int PHASE_IN_DAYS = 5;
  private static final double PHASE_SWING = 0.85;

  static Player of(SampleData data, WeightedChoice<Town> places, long number) {
    long key = RandomStream.key(data.seed(), number);
    RandomStream chance = new RandomStream(key);
    // The first player joins on the first day: even in the smallest sample somebody plays.
    StayPeriod stay =
        number == 0 ? StayPeriod.from(0, chance) : StayPeriod.draw(data.days(), chance);
    Town home = places.draw(chance);
    return new Player(
        number,
        key,
        new SampleDays(data.start(), data.days()),
        stay,
        Spending.draw(stay.loyalty(), chance),
        Device.LOTTERY.draw(chance),
        home,
        home.spelling(chance));
  }

  long id() {
    return FIRST_ID + number;
  }

  boolean plays(int day) {
    if (day <= stay.joined() || day >= stay.left()) {
      return day == stay.joined();
    }
    double fresh = day - stay.joined() <= FRESH_DAYS ? FRESH_ZEAL : 0;
    double wish = stay.loyalty().frequency() * span.crowd(day) * phase(day) + fresh;
    return RandomStream.fraction(RandomStream.key(key, day)) < wish;
  }

  /** Relative activity of a day; 0 when not playing. */
  long effort(int day) {
    if (!plays(day)) {
      return 0;
    }
    double mood = 0.4 + 1.2 * RandomStream.fraction(~RandomStream.key(key, day));
    return 1 + (long) (100 * stay.loyalty().effort() * span.crowd(day) * mood);
  }

  /** The sum over all days. */
  long effort() {
    long sum = 0;
    for (int day = Math.max(stay.joined(), 0); day < endDay(); day++) {
      sum += effort(day);
    }
    return sum;
  }

  /** The last day played, which for many lies before the sample. */
  int lastPlayed() {
    int first = Math.max(stay.joined(), 0);
    for (int day = endDay() - 1; day >= first; day--) {
      if (plays(day)) {
        return day;
      }
    }
    return Math.max(stay.joined(), Math.min(stay.left(), 0) - 1);
  }

  /** The draws about one day. */
  RandomStream chance(int day) {
    return new RandomStream(RandomStream.key(~key, day));
  }

  private int endDay() {
    return Math.min(stay.left(), span.days());
  }

  /** Players are keen for some days and busy elsewhere for others: about 1 on average. */
  private double phase(int day) {
    int phase = (day + Math.floorMod(key, PHASE_IN_DAYS)) / PHASE_IN_DAYS;
    return 1 + PHASE_SWING * (2 * RandomStream.fraction(RandomStream.key(key + 1, phase)) - 1);
  }
}
