package org.playlake.transforms.text;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Province and city of an event.
 *
 * <p>A location is split at its first separator, such as in {@code 广东-深圳}, else after the name of a
 * province (省, 自治区, 特别行政区), else after that of a city (市); a location with none of these is a
 * province. What is not given is {@link #UNKNOWN}.
 */
public record Region(String province, String city) {
  /** Stands for a province or city that is not given. */
  public static final String UNKNOWN = "unknown";

  private static final String SEPARATORS = " /,，|-·_";
  private static final Region NOWHERE = new Region(UNKNOWN, UNKNOWN);

  /** Tells regions apart whose names differ in a number at their ends, as a record's would not. */
  @Override
  public int hashCode() {
    int mixed = province.hashCode() * 0x9E3779B9 + city.hashCode();
    return mixed ^ (mixed >>> 15);
  }

  /** The region of a location as it stands in the data. */
  public static Region of(@Nullable String location) {
    String place = location == null ? "" : location.strip();
    if (place.isEmpty()) {
      return NOWHERE;
    }
    int separator = firstSeparator(place);
    if (separator >= 0) {
      return new Region(
          orUnknown(place.substring(0, separator).strip()),
          orUnknown(place.substring(separator + 1).strip()));
    }
    int lineEnd = lineEnd(place);
    // A name is on one line, though a line end that strip() leaves may close it.
    if (lineEnd < place.length() - 1) {
      return new Region(place, UNKNOWN);
    }
    int provinceEnd = provinceEnd(place);
    if (provinceEnd >= 0) {
      return new Region(
          place.substring(0, provinceEnd), orUnknown(place.substring(provinceEnd, lineEnd)));
    }
    int cityEnd = place.indexOf('市', 1) + 1;
    if (cityEnd > 0) {
      String first = place.substring(0, cityEnd);
      return new Region(first, cityEnd == lineEnd ? first : place.substring(cityEnd, lineEnd));
    }
    return new Region(place, UNKNOWN);
  }

  /**
   * A location whose region this is.
   *
   * @throws IllegalStateException if this is not the region of any location
   */
  public String toLocation() {
    // Parts that a separator divides are stripped, those behind a suffix are not.
    for (String ends : new String[] {"", "\u0085"}) {
      for (String between : new String[] {"|", ""}) {
        String location = province + between + city + ends;
        if (of(location).equals(this)) {
          return location;
        }
      }
    }
    throw new IllegalStateException("No location is in " + this + ".");
  }

  private static int firstSeparator(String place) {
    for (int at = 0; at < place.length(); at++) {
      if (SEPARATORS.indexOf(place.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static int provinceEnd(String place) {
    // A suffix alone names nothing: at least one character comes before it.
    for (int at = 1; at < place.length(); at++) {
      String suffix = suffix(place.charAt(at));
      if (suffix != null && place.startsWith(suffix, at)) {
        return at + suffix.length();
      }
    }
    return -1;
  }

  private static @Nullable String suffix(char first) {
    return switch (first) {
      case '省' -> "省";
      case '自' -> "自治区";
      case '特' -> "特别行政区";
      default -> null;
    };
  }

  /** The index of the first line end as regular expressions know them, or the length. */
  private static int lineEnd(String place) {
    int at = 0;
    while (at < place.length() && "\n\r\u0085\u2028\u2029".indexOf(place.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String orUnknown(String part) {
    return part.isEmpty() ? UNKNOWN : part;
  }
}
