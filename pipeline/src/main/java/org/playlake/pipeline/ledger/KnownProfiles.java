package org.playlake.pipeline.ledger;

/** Where a dated run finds the profiles of the loads that it does not make. */
public enum KnownProfiles {
  /** Nowhere: there are none, or the run makes all loads. */
  NONE,
  /**
   * In {@code dwd_user_details}: one kept row a player says enough where only profiles are added.
   */
  KEPT,
  /**
   * In {@code ods_user_profile}: where profiles may be taken away, the next best of a player is in
   * no other table.
   */
  RAW
}
