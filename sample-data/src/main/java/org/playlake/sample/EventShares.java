package org.playlake.sample;

/**
 * Shares out a number of events by effort.
 *
 * <p>All efforts are laid end to end; a stretch gets the events between its two ends. So the shares
 * add up exactly, and none depends on how the stretches are spread over files.
 *
 * @param total the sum of all efforts, at least 1
 */
record EventShares(long events, long total) {

  /** The events of everything before {@code end}: 0 at 0, all of them at {@code total}. */
  long before(long end) {
    return (long) (events * ((double) end / total));
  }
}
