package org.playlake.io.paimon.internal.distinct;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.TextDictionary;

/**
 * Numbers, in a dictionary of ours, of texts that are told by their numbers in others: so that a
 * text is looked up once while its dictionary is among the last few.
 */
public final class CodeNumbers {
  private static final int KEPT = 4;

  private final @Nullable TextDictionary[] dictionaries = new TextDictionary[KEPT];

  /** For each dictionary the number of each code here, and 1 more; 0 where it is not known. */
  private final int[][] numbers = new int[KEPT][0];

  private int last;

  /** The number of a text that was added before; -1 of another. */
  public int known(TextDictionary dictionary, int code) {
    if (dictionaries[last] != dictionary) {
      last = find(dictionary);
    }
    int[] known = numbers[last];
    return code < known.length ? known[code] - 1 : -1;
  }

  /**
   * For each code of the dictionary its number here, and 1 more; 0 where it is not known, which the
   * caller may fill in until the next call.
   */
  public int[] of(TextDictionary dictionary) {
    if (dictionaries[last] != dictionary) {
      last = find(dictionary);
    }
    if (numbers[last].length < dictionary.size()) {
      numbers[last] = Arrays.copyOf(numbers[last], dictionary.size());
    }
    return numbers[last];
  }

  /** Remembers the number of a text that {@link #known} was asked for last. */
  public void add(TextDictionary dictionary, int code, int number) {
    if (code >= numbers[last].length) {
      numbers[last] = Arrays.copyOf(numbers[last], Math.max(dictionary.size(), code * 2 + 1));
    }
    numbers[last][code] = number + 1;
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
