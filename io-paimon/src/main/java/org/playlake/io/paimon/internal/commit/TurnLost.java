package org.playlake.io.paimon.internal.commit;

import java.time.Instant;
import org.apache.paimon.Snapshot;
import org.playlake.io.paimon.table.CommitConflictException;

/** The ways in which an exclusive commit does not come to its turn, or loses it. */
final class TurnLost {

  private TurnLost() {}

  /** Another one began after the pipeline was built. */
  static CommitConflictException toAnother(String first, Snapshot other) {
    return new CommitConflictException(
        "Another run was there first: it replaced "
            + place(first, other)
            + ", after this one had begun. Nothing of this run is in the tables. Run again to"
            + " replace what the other left.");
  }

  /** The one before stopped in the middle, and a commit of parts does not mend what it left. */
  static CommitConflictException toADeadOne(String first, Snapshot other) {
    return new CommitConflictException(
        "Another run was there first and stopped in the middle: it came to "
            + place(first, other)
            + ", and never to its last table, "
            + Exclusivity.last(other)
            + ". What this run was made from is older than that. Nothing of this run is in the"
            + " tables. Run again, so that it is made from what the other left.");
  }

  /** Another one took over in the middle of this one. */
  static CommitConflictException onTheWay(String first, Snapshot other, String table) {
    return new CommitConflictException(
        "Another run took over: this one had stood still for so long before it came to "
            + table
            + " that it was taken for dead. The other came to "
            + place(first, other)
            + " and goes on from what this run left. Run again.");
  }

  private static String place(String first, Snapshot snapshot) {
    return first
        + " at "
        + Instant.ofEpochMilli(snapshot.timeMillis())
        + " in snapshot "
        + snapshot.id();
  }
}
