package org.playlake.sample;

import java.util.List;

/**
 * Spending of a player: most buy nothing, a few whales bring most of the revenue.
 *
 * @param purchasesInHundred how many of a hundred things done between login and logout are one
 * @param tiers draws a place in the shop's price list
 */
record Spending(int purchasesInHundred, WeightedChoice<Integer> tiers) {

  private static final List<String> YUAN = List.of("6", "30", "68", "128", "328", "648");
  private static final List<String> DOLLARS =
      List.of("0.99", "4.99", "9.99", "19.99", "49.99", "99.99");

  private static final Spending NOTHING = new Spending(0, tiers(1, 0, 0, 0, 0, 0));
  private static final Spending LITTLE = new Spending(3, tiers(60, 28, 9, 3, 0, 0));
  private static final Spending SOME = new Spending(6, tiers(25, 30, 22, 14, 7, 2));
  private static final Spending WHALE = new Spending(9, tiers(4, 8, 12, 20, 26, 30));

  private static final WeightedChoice<Spending> PAYERS =
      WeightedChoice.<Spending>empty().with(74, LITTLE).with(22, SOME).with(4, WHALE);

  static Spending draw(VisitPattern loyalty, RandomStream chance) {
    return chance.below(1000) < loyalty.payersInThousand() ? PAYERS.draw(chance) : NOTHING;
  }

  /** True if the next thing done is a purchase. */
  boolean buys(RandomStream chance) {
    return chance.below(100) < purchasesInHundred;
  }

  /** A price as the shop of the currency has it. */
  String price(String currency, RandomStream chance) {
    List<String> shop = currency.equals("CNY") ? YUAN : DOLLARS;
    return shop.get(tiers.draw(chance));
  }

  private static WeightedChoice<Integer> tiers(
      int lowest, int low, int mid, int high, int top, int most) {
    return WeightedChoice.<Integer>empty()
        .with(lowest, 0)
        .with(low, 1)
        .with(mid, 2)
        .with(high, 3)
        .with(top, 4)
        .with(most, 5);
  }
}
