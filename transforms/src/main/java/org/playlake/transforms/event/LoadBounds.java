package org.playlake.transforms.event;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.RejectedEvent.Reason;

/**
 * Dates that events of a load date may have: from some days before it to some days after it.
 *
 * @param before days before the load date
 * @param after days after it
 */
public record LoadBounds(int before, int after) implements Serializable {

  /** Any date. */
  public static final LoadBounds NONE = new LoadBounds(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** The reason to refuse an event of a date in a load, or null. */
  @Nullable Reason refusal(int day, int loadDate) {
    // Not an int: the distance of two dates and no bound are beyond one.
    long distance = (long) day - loadDate;
    if (distance < -(long) before) {
      return Reason.TOO_LATE;
    }
    return distance > after ? Reason.TOO_EARLY : null;
  }
}
