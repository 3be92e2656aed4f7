package org.playlake.transforms.player;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerTraits.Traits;
import org.playlake.transforms.record.LongIntMap;
import org.playlake.transforms.record.TextIndex;

/** Numbers traits from 0 on, in the order in which they are first met. */
final class TraitIndex {
  private final TextIndex texts = new TextIndex();

  /** The number of a gender and a device together. */
  private final LongIntMap pairs = new LongIntMap();

  /** The number of such a pair and a location together. */
  private final LongIntMap numbers = new LongIntMap();

  private Traits[] distinct = new Traits[16];
  private int size;

  /** The number of these traits, which get one if they have none. */
  int add(@Nullable String gender, @Nullable String device, @Nullable String location) {
    int pair = number(pairs, texts.add(gender), texts.add(device));
    int number = number(numbers, pair, texts.add(location));
    if (number == size) {
      if (size == distinct.length) {
        distinct = Arrays.copyOf(distinct, size * 2);
      }
      distinct[size++] = new Traits(gender, device, location);
    }
    return number;
  }

  private static int number(LongIntMap of, int first, int second) {
    long both = ((long) first << Integer.SIZE) | second;
    int known = of.get(both);
    if (known >= 0) {
      return known;
    }
    of.put(both, of.size());
    return of.size() - 1;
  }

  Traits get(int number) {
    return distinct[number];
  }

  int size() {
    return size;
  }
}
