package org.playlake.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.playlake.benchmarks.kernels.SamplePlays;

/** The sample's events folded by player. */
final class SampleCalendars {
  private SampleCalendars() {}

  static List<List<PlayEvent>> playsByPlayer() {
    List<PlayEvent> plays = SamplePlays.all();
    List<List<PlayEvent>> players = new ArrayList<>();
    for (int from = 0; from < plays.size(); from += SamplePlays.A_PLAYER) {
      players.add(plays.subList(from, from + SamplePlays.A_PLAYER));
    }
    return players;
  }

  /** A calendar a player of every event whose number, divided by {@code parts}, leaves rest. */
  static <C> List<C> of(int parts, int rest, Supplier<C> empty, BiFunction<C, PlayEvent, C> add) {
    List<C> calendars = new ArrayList<>();
    for (List<PlayEvent> plays : playsByPlayer()) {
      C calendar = empty.get();
      for (int i = rest; i < plays.size(); i += parts) {
        calendar = add.apply(calendar, plays.get(i));
      }
      calendars.add(calendar);
    }
    return calendars;
  }
}
