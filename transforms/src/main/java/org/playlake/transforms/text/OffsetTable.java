package org.playlake.transforms.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The offsets of one zone: 1900 to 2100 by a look-up in arrays, every other time by asking its
 * rules.
 *
 * <p>All times are in seconds: since the epoch, or, called local, on the zone's wall clock as if it
 * were UTC.
 */
final class OffsetTable {
  private static final long FIRST = -2_208_988_800L;
  private static final long LAST = 4_102_444_800L;
  // Wall clocks are at most 18 hours from UTC: two days inside, they see the same transitions.
  private static final long LOCAL_MARGIN = 2 * 86_400L;
  // Some 24 days, in which hardly a zone has two transitions.
  private static final int SLOT_BITS = 21;

  private final ZoneRules rules;
  private final int[] offsets;
  private final long[] transitions;
  private final short[] transitionsBefore;
  private final long[] localTransitions;
  private final short[] localTransitionsBefore;

  OffsetTable(ZoneRules rules) {
    this.rules = rules;
    List<ZoneOffsetTransition> found = transitionsOf(rules);
    int count = found.size();
    offsets = new int[count + 1];
    transitions = new long[count + 1];
    localTransitions = new long[count + 1];
    offsets[0] = rules.getOffset(Instant.ofEpochSecond(FIRST)).getTotalSeconds();
    for (int i = 0; i < count; i++) {
      ZoneOffsetTransition transition = found.get(i);
      int before = transition.getOffsetBefore().getTotalSeconds();
      int after = transition.getOffsetAfter().getTotalSeconds();
      offsets[i + 1] = after;
      transitions[i] = transition.toEpochSecond();
      // In a gap and in an overlap alike the offset before holds until the clocks agree again.
      localTransitions[i] = transition.toEpochSecond() + Math.max(before, after);
    }
    transitions[count] = Long.MAX_VALUE;
    localTransitions[count] = Long.MAX_VALUE;
    transitionsBefore = slots(transitions);
    localTransitionsBefore = slots(localTransitions);
  }

  /** The offset at an instant. */
  int offsetAt(long epochSecond) {
    if (epochSecond < FIRST || epochSecond >= LAST) {
      return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }
    return offsets[passed(epochSecond, transitions, transitionsBefore)];
  }

  /**
   * The instant of a local time: shifted by a gap's length in it, the earlier one in an overlap.
   */
  long toEpochSecond(long localSecond) {
    if (isBeyondTable(localSecond)) {
      return toEpochSecond(localSecond, rules);
    }
    return localSecond - offsets[passed(localSecond, localTransitions, localTransitionsBefore)];
  }

  /** The first instant at which the wall clock shows a local time or, in a gap, a later one. */
  long firstEpochSecond(long localSecond) {
    if (isBeyondTable(localSecond)) {
      ZoneOffsetTransition transition = rules.getTransition(localDateTime(localSecond));
      return transition != null && transition.isGap()
          ? transition.toEpochSecond()
          : toEpochSecond(localSecond, rules);
    }
    int passed = passed(localSecond, localTransitions, localTransitionsBefore);
    long epochSecond = localSecond - offsets[passed];
    return Math.min(epochSecond, transitions[passed]);
  }

  /** Same as {@link #toEpochSecond(long)}, for rules without a table. */
  static long toEpochSecond(long localSecond, ZoneRules rules) {
    LocalDateTime local = localDateTime(localSecond);
    ZoneOffsetTransition transition = rules.getTransition(local);
    ZoneOffset offset = transition == null ? rules.getOffset(local) : transition.getOffsetBefore();
    return localSecond - offset.getTotalSeconds();
  }

  private static boolean isBeyondTable(long localSecond) {
    return localSecond < FIRST + LOCAL_MARGIN || localSecond >= LAST - LOCAL_MARGIN;
  }

  private static int passed(long second, long[] ascending, short[] before) {
    if (ascending.length == 1) {
      // Of a zone whose clocks were never changed.
      return 0;
    }
    int passed = before[(int) ((second - FIRST) >> SLOT_BITS)];
    while (ascending[passed] <= second) {
      passed++;
    }
    return passed;
  }

  private static short[] slots(long[] ascending) {
    short[] before = new short[(int) ((LAST - FIRST) >> SLOT_BITS) + 1];
    short passed = 0;
    for (int slot = 0; slot < before.length; slot++) {
      while (ascending[passed] <= FIRST + ((long) slot << SLOT_BITS)) {
        passed++;
      }
      before[slot] = passed;
    }
    return before;
  }

  private static List<ZoneOffsetTransition> transitionsOf(ZoneRules rules) {
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    Instant last = Instant.ofEpochSecond(LAST);
    ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(FIRST));
    while (next != null && next.getInstant().isBefore(last)) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return transitions;
  }

  private static LocalDateTime localDateTime(long localSecond) {
    return LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
  }
}
