package org.playlake.pipeline.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Draws one of a few prizes, each as often as its number of tickets says. */
final class Lottery<T> {

  private final List<T> tickets;

  private Lottery(List<T> tickets) {
    this.tickets = tickets;
  }

  static <T> Lottery<T> empty() {
    return new Lottery<>(List.of());
  }

  static <T> Lottery<T> of(List<T> prizes, ToIntFunction<? super T> ticketsOf) {
    Lottery<T> lottery = empty();
    for (T prize : prizes) {
      lottery = lottery.with(ticketsOf.applyAsInt(prize), prize);
    }
    return lottery;
  }

  Lottery<T> with(int tickets, T prize) {
    List<T> all = new ArrayList<>(this.tickets);
    for (int ticket = 0; ticket < tickets; ticket++) {
      all.add(prize);
    }
    return new Lottery<>(all);
  }

  T draw(Chance chance) {
    return tickets.get(chance.below(tickets.size()));
  }
}
