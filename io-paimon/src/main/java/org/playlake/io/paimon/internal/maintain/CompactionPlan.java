package org.playlake.io.paimon.internal.maintain;

import org.checkerframework.checker.nullness.qual.Nullable;

/** The tasks of one table as it was when the plan was made, found while they are asked for. */
public interface CompactionPlan {

  /** Null after the last. */
  @Nullable CompactionTask next();
}
