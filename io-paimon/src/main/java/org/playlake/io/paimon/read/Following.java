package org.playlake.io.paimon.read;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/**
 * How new snapshots are looked for.
 *
 * @param after the last snapshot whose changes are not read; null to begin with all rows of the
 *     newest one
 * @param consumer the name under which Paimon keeps unread snapshots, or null
 */
record Following(Duration pollInterval, @Nullable Long after, @Nullable String consumer)
    implements Serializable {

  /** How often is looked unless set otherwise. */
  static final Duration USUAL_INTERVAL = Duration.standardSeconds(10);
}
