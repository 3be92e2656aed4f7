package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Makes texts that are nearly right. */
final class Nasty {
  private static final String[] ODD = {
    " ",
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u0000",
    "\u000b",
    "\u001f",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u3000",
    "\ufeff",
    "\ufffd",
    "٣",
    "３",
    "é",
    "市",
    "😀",
    "+",
    "-",
    "--",
    ".",
    "..",
    ",",
    ":",
    "/",
    "T",
    "t",
    "Z",
    "z",
    "e",
    "E",
    "d",
    "f",
    "L",
    "x",
    "_",
    "0",
    "1",
    "5",
    "9",
    "00",
    "000000000000000000",
    "99999999999",
    "'",
    "\"",
    "\\",
    "\\u0061",
    "{",
    "}",
    "[",
    "]",
    "#",
    "null",
    "NaN",
    "Infinity",
    "inf"
  };
  private static final byte[][] MALFORMED = {
    {(byte) 0xff},
    {(byte) 0x80},
    {(byte) 0xc3},
    {(byte) 0xc0, (byte) 0xaf},
    {(byte) 0xe5, (byte) 0xb8},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xf0, (byte) 0x9f, (byte) 0x98},
    {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
  };

  private Nasty() {}

  static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Nothing, but one time in thirty one of these. */
  static String seldom(Random random, String... choices) {
    return random.nextInt(30) > 0 ? "" : pick(random, choices);
  }

  /** The text as it is or, every other time, with a few bytes put in, taken out, or replaced. */
  static byte[] spoil(Random random, String text) {
    byte[] spoiled = text.getBytes(UTF_8);
    int changes = random.nextBoolean() ? 0 : 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      spoiled = change(random, spoiled);
    }
    return spoiled;
  }

  static String digits(Random random, int most) {
    StringBuilder digits = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static byte[] change(Random random, byte[] text) {
    if (random.nextInt(15) == 0) {
      return Arrays.copyOf(text, random.nextInt(text.length + 1));
    }
    // Ends are where trimming happens: every third change is there.
    int at =
        random.nextInt(3) == 0 ? random.nextInt(2) * text.length : random.nextInt(text.length + 1);
    int removed = at < text.length && random.nextInt(3) > 0 ? 1 : 0;
    byte[] added =
        switch (random.nextInt(12)) {
          case 0 -> MALFORMED[random.nextInt(MALFORMED.length)];
          case 1 -> new byte[] {(byte) random.nextInt(256)};
          case 2, 3 -> new byte[0];
          default -> pick(random, ODD).getBytes(UTF_8);
        };
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(text, 0, at);
    changed.writeBytes(added);
    changed.write(text, at + removed, text.length - at - removed);
    return changed.toByteArray();
  }
}
