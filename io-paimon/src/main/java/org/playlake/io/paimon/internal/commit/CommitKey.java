package org.playlake.io.paimon.internal.commit;

import java.io.Serializable;
import java.util.Map;
import org.apache.paimon.Snapshot;

/**
 * Identity of a commit among all commits of a table, stored in the snapshot. It is written into the
 * snapshot.
 *
 * @param user the name under which this write commits, and no other write of the table ever does: a
 *     second one would be taken for the first and its rows would be lost without an error
 * @param launch what tells this launch of a pipeline from others with the same user
 * @param identifier from 1, rising from one commit of the user to the next
 */
public record CommitKey(String user, String launch, long identifier) implements Serializable {

  public static final long FIRST = 1;

  /** Keys of properties that begin so are the connector's. */
  static final String OWN = "beam.";

  private static final String LAUNCH = "beam.launch";
  private static final String ROWS = "beam.rows";

  /** Another commit of the same write. */
  CommitKey at(long other) {
    return new CommitKey(user, launch, other);
  }

  /** Properties that the snapshot stores. */
  Map<String, String> properties(long rows) {
    return Map.of(LAUNCH, launch, ROWS, Long.toString(rows));
  }

  /**
   * Throws {@link IllegalStateException} when the snapshot that bears this key is of another
   * commit: of another launch that began anew under the same user, or one with other rows.
   */
  void check(Snapshot snapshot, String table, long rows) {
    Map<String, String> there = snapshot.properties() == null ? Map.of() : snapshot.properties();
    boolean begunByAnother = identifier == FIRST && !launch.equals(there.get(LAUNCH));
    if (begunByAnother || !Long.toString(rows).equals(there.get(ROWS))) {
      throw new IllegalStateException(
          "Commit "
              + identifier
              + " of user "
              + user
              + " to table "
              + table
              + " is there already, in snapshot "
              + snapshot.id()
              + ", with "
              + there.getOrDefault(ROWS, "unknown")
              + " rows where this one has "
              + rows
              + ". So the rows of this one are not in the table. Either one graph was launched twice,"
              + " or two run under one commit user, or the input came out differently when it was"
              + " computed again. Build a pipeline anew for each run; one that goes on with an"
              + " earlier one's state keeps its commit user, any other needs one of its own.");
    }
  }
}
