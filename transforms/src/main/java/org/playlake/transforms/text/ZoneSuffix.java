package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.ZoneId;

/** The zone at the end of a time: Z, an offset, or any id that java.time knows, short ones too. */
final class ZoneSuffix {
  /** The answer to a zone that does not exist. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final int MAX_OFFSET = 18 * 3600;

  private ZoneSuffix() {}

  /** The instant at which the clocks of the zone show a local time, in seconds. */
  static long toEpochSecond(byte[] text, int from, int to, long localSecond) {
    if (to - from == 1 && text[from] == 'Z') {
      return localSecond;
    }
    if (to - from == 6 && (text[from] == '+' || text[from] == '-') && text[from + 3] == ':') {
      int hours = Digits.pair(text, from + 1);
      int minutes = Digits.pair(text, from + 4);
      int offset = hours * 3600 + minutes * 60;
      if ((hours | minutes) >= 0 && minutes < 60 && offset <= MAX_OFFSET) {
        return text[from] == '+' ? localSecond - offset : localSecond + offset;
      }
    }
    try {
      String id = withTwoDigits(new String(text, from, to - from, UTF_8).trim());
      return OffsetTable.toEpochSecond(localSecond, ZoneId.of(id, ZoneId.SHORT_IDS).getRules());
    } catch (DateTimeException noSuchZone) {
      return UNKNOWN;
    }
  }

  /** Spells {@code +8:30} as {@code +08:30} and {@code +08:3} as {@code +08:03}, as Spark does. */
  private static String withTwoDigits(String id) {
    String hours = id;
    for (int sign = 0; sign + 2 < id.length(); sign++) {
      if (isSign(id, sign) && isDigit(id, sign + 1) && id.charAt(sign + 2) == ':') {
        hours = id.substring(0, sign + 1) + '0' + id.substring(sign + 1);
        break;
      }
    }
    int sign = hours.length() - 5;
    boolean oneDigitMinute =
        sign >= 0
            && isSign(hours, sign)
            && isDigit(hours, sign + 1)
            && isDigit(hours, sign + 2)
            && hours.charAt(sign + 3) == ':'
            && isDigit(hours, sign + 4);
    return oneDigitMinute ? hours.substring(0, sign + 4) + '0' + hours.charAt(sign + 4) : hours;
  }

  private static boolean isSign(String text, int at) {
    return text.charAt(at) == '+' || text.charAt(at) == '-';
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
