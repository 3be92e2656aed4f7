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

  private static final int RECENT = 1 << 8;

  private final List<@Nullable String> texts = new ArrayList<>();
  private final Map<@Nullable String, Integer> numbers = new HashMap<>();

  /** Texts that were asked for before, each at a place that its hash tells, and their numbers. */
  private final @Nullable String[] recent = new String[RECENT];

  private final int[] recentNumbers = new int[RECENT];
  private long bytes;

  /** The number of {@code text}, which gets one if it has none. */
  public int add(@Nullable String text) {
    if (text == null) {
      return found(null);
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 8)) & (RECENT - 1);
    if (!isSame(recent[place], text)) {
      recentNumbers[place] = found(text);
      recent[place] = text;
    }
    return recentNumbers[place];
  }

  /** Whoever numbers many has few objects for them. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable String one, String other) {
    return one == other;
  }

  private int found(@Nullable String text) {
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
