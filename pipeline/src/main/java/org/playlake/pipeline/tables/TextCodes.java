package org.playlake.pipeline.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

/**
 * The numbers of a column's texts in a dictionary, for columns whose texts repeat. Bounded: a new
 * text takes the place of an old one, which gets another number when it comes again, and a full
 * dictionary is followed by an empty one. Belongs to one thread.
 */
final class TextCodes {
  private static final int SLOTS = 1 << 14;
  private static final int MOST = 1 << 14;

  private final String[] texts = new String[SLOTS];
  private final int[] codes = new int[SLOTS];
  private TextDictionary dictionary = new TextDictionary();

  /** Sets a column of the row to the text. */
  void set(FlatRow row, int column, String text) {
    int code = code(text);
    row.setText(column, dictionary, code);
  }

  private int code(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    if (text.equals(texts[slot])) {
      return codes[slot];
    }
    int other = slot ^ 1;
    if (text.equals(texts[other])) {
      return codes[other];
    }
    if (dictionary.size() == MOST) {
      dictionary = new TextDictionary();
      Arrays.fill(texts, null);
    }
    texts[other] = texts[slot];
    codes[other] = codes[slot];
    texts[slot] = text;
    codes[slot] = dictionary.add(text.getBytes(StandardCharsets.UTF_8));
    return codes[slot];
  }
}
