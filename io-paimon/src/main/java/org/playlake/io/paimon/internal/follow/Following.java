package org.playlake.io.paimon.internal.follow;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/**
 * Settings of a continuous read.
 *
 * @param continuous whether they are at all
 * @param interval between two looks, or null for the usual one
 * @param after the last snapshot whose changes are not read; null to begin with all rows of the
 *     newest one
 * @param consumer the name under which Paimon keeps unread snapshots, or null
 */
public record Following(
    boolean continuous,
    @Nullable Duration interval,
    @Nullable Long after,
    @Nullable String consumer)
    implements Serializable {

  private static final Duration USUAL_INTERVAL = Duration.standardSeconds(10);

  public static Following none() {
    return new Following(false, null, null, null);
  }

  public Following started() {
    return new Following(true, interval, after, consumer);
  }

  public Following every(Duration value) {
    if (value.getMillis() < 1) {
      throw new IllegalArgumentException(
          "A poll interval of " + value + " is none. Use a millisecond at least.");
    }
    return new Following(continuous, value, after, consumer);
  }

  public Following after(long snapshot) {
    return new Following(continuous, interval, snapshot, consumer);
  }

  public Following by(String name) {
    return new Following(continuous, interval, after, name);
  }

  public long intervalMillis() {
    return (interval == null ? USUAL_INTERVAL : interval).getMillis();
  }
}
