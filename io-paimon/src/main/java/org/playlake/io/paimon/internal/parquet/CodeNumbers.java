package org.playlake.io.paimon.internal.parquet;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.TextDictionary;

/**
 * Numbers, in a dictionary of ours, of texts that are told by their numbers in others. Each text is
 * looked up once while its dictionary is among the last few.
 */
public final class CodeNumbers {
  private static final int KEPT = 4;

  private final BytesDictionary distinct;
  private final Slice slice = new Slice();
  private final @Nullable TextDictionary[] dictionaries = new TextDictionary[KEPT];

  /** For each dictionary the number of each code here, and 1 more; 0 where it is not known. */
  private final int[][] numbers = new int[KEPT][0];

  private int last;

  public CodeNumbers(BytesDictionary distinct) {
    this.distinct = distinct;
  }

  /** The number of a text, a new one where it has none. */
  public int number(TextDictionary dictionary, int code) {
    if (dictionaries[last] != dictionary) {
      last = find(dictionary);
    }
    int[] known = numbers[last];
    int number = code < known.length ? known[code] : 0;
    return number > 0 ? number - 1 : add(dictionary, code);
  }

  private int add(TextDictionary dictionary, int code) {
    if (code >= numbers[last].length) {
      numbers[last] = Arrays.copyOf(numbers[last], Math.max(dictionary.size(), code * 2 + 1));
    }
    slice.set(dictionary.utf8(code));
    int number = distinct.number(slice);
    numbers[last][code] = number + 1;
    return number;
  }

  private int find(TextDictionary dictionary) {
    for (int i = 0; i < KEPT; i++) {
      if (dictionaries[i] == dictionary) {
        return i;
      }
    }
    int next = (last + 1) % KEPT;
    dictionaries[next] = dictionary;
    Arrays.fill(numbers[next], 0);
    return next;
  }

  /** Forgets all numbers, as when the dictionary of ours is cleared. */
  public void forget() {
    for (int i = 0; i < KEPT; i++) {
      dictionaries[i] = null;
      numbers[i] = new int[0];
    }
  }
}
