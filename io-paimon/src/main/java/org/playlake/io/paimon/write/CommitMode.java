package org.playlake.io.paimon.write;

/** What becomes of the rows that a table has when a commit adds others. */
enum CommitMode {
  /** They stay. */
  APPEND,
  /** They go, all of them, in the snapshot that brings the new ones. */
  REPLACE
}
