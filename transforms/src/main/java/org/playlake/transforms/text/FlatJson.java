package org.playlake.transforms.text;

/**
 * Finds the amount in the JSON that events nearly always have: one object of strings without
 * escapes, plain numbers and literals.
 *
 * <p>It checks every byte up to the end of the object and is not sure of anything it does not know
 * well, so that its answers never differ from those of {@link AnyJson}.
 */
final class FlatJson {
  private static final double UNSURE = Double.NaN;
  // Well below all limits of the full parser on lengths.
  private static final int MAX_LENGTH = 4096;
  private static final int MAX_NUMBER_LENGTH = 300;
  private static final byte[] AMOUNT = {'a', 'm', 'o', 'u', 'n', 't'};
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private FlatJson() {}

  static boolean isSure(double amount) {
    return !Double.isNaN(amount);
  }

  /** The amount, 0.0 of none, or an answer that is not {@linkplain #isSure sure}. */
  static double amount(byte[] json) {
    int at = skipSpace(json, 0);
    if (json.length > MAX_LENGTH || byteAt(json, at) != '{') {
      return UNSURE;
    }
    at = skipSpace(json, at + 1);
    if (byteAt(json, at) == '}') {
      return 0.0;
    }
    double amount = 0.0;
    boolean found = false;
    while (byteAt(json, at) == '"') {
      int name = at + 1;
      int nameEnd = stringEnd(json, name);
      int colon = skipSpace(json, nameEnd + 1);
      if (byteAt(json, colon) != ':') {
        return UNSURE;
      }
      int value = skipSpace(json, colon + 1);
      int valueEnd = valueEnd(json, value);
      if (valueEnd >= json.length) {
        return UNSURE;
      }
      if (!found && json[value] != 'n' && isAt(json, name, nameEnd, AMOUNT)) {
        amount = number(json, value, valueEnd);
        found = true;
      }
      at = skipSpace(json, valueEnd);
      if (byteAt(json, at) == '}') {
        return amount;
      }
      if (byteAt(json, at) != ',') {
        return UNSURE;
      }
      at = skipSpace(json, at + 1);
    }
    return UNSURE;
  }

  private static double number(byte[] json, int from, int to) {
    if (json[from] == '"') {
      return PlainDecimal.parse(json, from + 1, to - 1);
    }
    double number = PlainDecimal.parse(json, from, to);
    // Unquoted, -0 is an integer without a sign, and -0.0 is not.
    return number == 0.0 && json[from] == '-' ? UNSURE : number;
  }

  /** The index after a value, or the length of the text where it is none of the plain ones. */
  private static int valueEnd(byte[] json, int from) {
    return switch (byteAt(json, from)) {
      case '"' -> Math.min(stringEnd(json, from + 1) + 1, json.length);
      case 't' -> literalEnd(json, from, TRUE);
      case 'f' -> literalEnd(json, from, FALSE);
      case 'n' -> literalEnd(json, from, NULL);
      default -> numberEnd(json, from);
    };
  }

  /** The index of the closing quote, or the length of the text where it is not that simple. */
  private static int stringEnd(byte[] json, int from) {
    int at = from;
    while (at < json.length && json[at] != '"') {
      if (json[at] == '\\') {
        return json.length;
      }
      at++;
    }
    return at;
  }

  private static int literalEnd(byte[] json, int from, byte[] literal) {
    int end = from + literal.length;
    return end <= json.length && isAt(json, from, end, literal) ? end : json.length;
  }

  private static int numberEnd(byte[] json, int from) {
    int first = byteAt(json, from) == '-' ? from + 1 : from;
    int end = Digits.end(json, first, json.length);
    boolean plain = end > first && (json[first] != '0' || end == first + 1);
    if (byteAt(json, end) == '.') {
      int fraction = end + 1;
      end = Digits.end(json, fraction, json.length);
      plain = plain && end > fraction;
    }
    // An exponent is left to the full parser: where a comma is due, it ends this one.
    return plain && end - from <= MAX_NUMBER_LENGTH ? end : json.length;
  }

  private static boolean isAt(byte[] json, int from, int to, byte[] expected) {
    if (to - from != expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (json[from + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static int skipSpace(byte[] json, int from) {
    int at = from;
    while (at < json.length && isSpace(json[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte value) {
    return value == ' ' || value == '\t' || value == '\n' || value == '\r';
  }

  /** The byte, or behind the end one that means nothing in JSON. */
  private static byte byteAt(byte[] json, int at) {
    return at < json.length ? json[at] : 0;
  }
}
