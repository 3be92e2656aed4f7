package org.playlake.transforms.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Numbers texts from 0 on, in the order in which they are first met; null is a text, too. */
public final class TextIndex {
  /** Estimated heap bytes of an entry beside its characters. */
  private static final int ENTRY_BYTES = 128;

  private final List<@Nullable String> texts = new ArrayList<>();
  private final Map<@Nullable String, Integer> numbers = new HashMap<>();
  private long bytes;

  /** The number of {@code text}, which gets one if it has none. */
  public int add(@Nullable String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    int number = texts.size();
    texts.add(text);
    numbers.put(text, number);
    bytes += ENTRY_BYTES + (text == null ? 0 : (long) text.length() * Character.BYTES);
    return number;
  }

  public @Nullable String get(int number) {
    return texts.get(number);
  }

  public int size() {
    return texts.size();
  }

  /** Estimated heap bytes. */
  public long bytes() {
    return bytes;
  }

  /** The same texts, numbered in their own order. */
  public TextIndex sorted() {
    TextIndex sorted = new TextIndex();
    texts.stream()
        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
        .forEachOrdered(sorted::add);
    return sorted;
  }
}
