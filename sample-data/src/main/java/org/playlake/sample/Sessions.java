package org.playlake.sample;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.playlake.sample.file.Column;
import org.playlake.sample.file.RowConsumer;
import org.playlake.sample.file.SourceRow;

/** The events of a player's day: sessions from login to logout, with play and purchases between. */
final class Sessions {

  private static final WeightedChoice<String> PLAY =
      WeightedChoice.<String>empty()
          .with(48, "battle")
          .with(18, "chat")
          .with(14, "quest")
          .with(11, "item_use")
          .with(6, "level_up")
          .with(3, "share");

  /** Hours of the player's own clock, from midnight on. */
  private static final WeightedChoice<Integer> HOURS =
      hours(3, 2, 1, 1, 1, 1, 2, 3, 4, 4, 4, 5, 7, 6, 5, 4, 5, 6, 8, 10, 12, 12, 9, 5);

  private static final int LAST_SECOND = 86_399;

  private final WeightedChoice<Town> places;

  Sessions(WeightedChoice<Town> places) {
    this.places = places;
  }

  /** Writes exactly {@code count} events, all of the given day in UTC. */
  void write(Player player, int day, long count, RowConsumer sink) throws IOException {
    if (count == 0) {
      return;
    }
    RandomStream chance = player.chance(day);
    boolean travelling = chance.oneIn(25);
    Town place = travelling ? places.draw(chance) : player.home();
    String location = travelling ? place.spelling(chance) : player.location();
    long midnight = player.span().firstSecond(day);
    for (long left = count; left > 0; ) {
      int size = (int) Math.min(left, chance.between(3, 16));
      int hour = Math.floorMod(HOURS.draw(chance) - place.utcOffsetInHours(), 24);
      int second = hour * 3600 + chance.below(3600);
      for (int event = 0; event < size; event++) {
        String type = type(event, size, player, chance);
        SourceRow row =
            new SourceRow(player.id())
                .put(Column.EVENT_TYPE, spelled(type, chance))
                .put(Column.TIMESTAMP, ClientTime.of(midnight + second, place, chance))
                .put(Column.EVENT_DETAILS, EventDetails.of(type, player, chance));
        locate(row, location, travelling, chance);
        EventFlaws.spoilOneInHundred(row, midnight + second, chance);
        sink.write(row);
        // Late at night the steps get shorter, so that the day stays the player's.
        second += Math.min(chance.between(5, 240), (LAST_SECOND - second) / (size - event));
      }
      left -= size;
    }
  }

  private static String type(int event, int size, Player player, RandomStream chance) {
    if (event == 0) {
      return "login";
    }
    if (event == size - 1 && size > 2) {
      return "logout";
    }
    return player.spending().buys(chance) ? "purchase" : PLAY.draw(chance);
  }

  private static String spelled(String type, RandomStream chance) {
    return switch (chance.below(60)) {
      case 0 -> type.toUpperCase(Locale.ROOT);
      case 1 -> type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
      default -> type;
    };
  }

  /**
   * Many events leave the place to the profile, with NULL or an empty text; a traveller's do not.
   */
  private static void locate(
      SourceRow row, String location, boolean travelling, RandomStream chance) {
    int way = travelling ? 0 : chance.below(10);
    if (way < 7) {
      row.put(Column.LOCATION, location);
    } else if (way < 8) {
      row.put(Column.LOCATION, "");
    }
  }

  private static WeightedChoice<Integer> hours(Integer... tickets) {
    WeightedChoice<Integer> hours = WeightedChoice.empty();
    for (int hour = 0; hour < tickets.length; hour++) {
      hours = hours.with(List.of(tickets).get(hour), hour);
    }
    return hours;
  }
}
