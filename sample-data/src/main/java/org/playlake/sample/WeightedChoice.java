package org.playlake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Weighted random choice among a few values. */
final class WeightedChoice<T> {

  private final List<T> tickets;

  private WeightedChoice(List<T> tickets) {
    this.tickets = tickets;
  }

  static <T> WeightedChoice<T> empty() {
    return new WeightedChoice<>(List.of());
  }

  static <T> WeightedChoice<T> of(List<T> prizes, ToIntFunction<? super T> ticketsOf) {
    WeightedChoice<T> lottery = empty();
    for (T prize : prizes) {
      lottery = lottery.with(ticketsOf.applyAsInt(prize), prize);
    }
    return lottery;
  }

  WeightedChoice<T> with(int tickets, T prize) {
    List<T> all = new ArrayList<>(this.tickets);
    for (int ticket = 0; ticket < tickets; ticket++) {
      all.add(prize);
    }
    return new WeightedChoice<>(all);
  }

  T draw(RandomStream chance) {
    return tickets.get(chance.below(tickets.size()));
  }
}
