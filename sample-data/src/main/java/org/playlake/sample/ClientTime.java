package org.playlake.sample;

import java.time.LocalDate;

/** Formats of the times that clients of the game write: three common ones and a few rare ones. */
final class ClientTime {

  private static final int SECONDS_OF_DAY = 86_400;

  private ClientTime() {}

  /**
   * An instant as one of the clients writes it.
   *
   * @param second since 1970
   */
  static String of(long second, Town place, RandomStream chance) {
    int client = chance.below(1000);
    if (client < 760) {
      return dateAndTime(second, ' ');
    }
    if (client < 870) {
      return second + digits(chance.below(1000), 3);
    }
    if (client < 970) {
      return Long.toString(second);
    }
    return switch (client % 4) {
      case 0 -> dateAndTime(second, 'T');
      case 1 -> dateAndTime(second, ' ') + "." + digits(chance.below(1_000_000), 6);
      case 2 -> dateAndTime(second, 'T') + "Z";
      default -> withOffset(second, place.utcOffsetInHours());
    };
  }

  /** {@code yyyy-MM-dd HH:mm:ss} in UTC. */
  static String dateAndTime(long second, char between) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
    return date.toString() + between + time(second);
  }

  /** {@code HH:mm:ss} in UTC. */
  static String time(long second) {
    int rest = Math.floorMod(second, SECONDS_OF_DAY);
    return digits(rest / 3600, 2) + ":" + digits(rest / 60 % 60, 2) + ":" + digits(rest % 60, 2);
  }

  private static String withOffset(long second, int hours) {
    String sign = hours < 0 ? "-" : "+";
    return dateAndTime(second + hours * 3600L, ' ') + sign + digits(Math.abs(hours), 2) + ":00";
  }

  private static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
