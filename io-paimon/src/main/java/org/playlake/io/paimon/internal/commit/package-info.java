/**
 * Commits: files become snapshots. In: the files of all tables, gathered in one place ({@code
 * CommitInOrder} for bounded input, {@code CommitPanes} for unbounded). {@code TableCommitter} goes
 * through the {@code CommitPlan} table by table; a {@code CommitStep} is one snapshot. Out: the
 * snapshots.
 *
 * <p>Promised: a {@code LogicalCommit} happens once, however often it is tried ({@code CommitKey}
 * names it, {@code ConcurrentAttemptGuard} looks for an earlier attempt when the snapshot is made);
 * row counts of writers are checked against those sent before anything is committed. Exclusive
 * commits of the same tables take turns ({@code Turns} is what was asked for, {@code Exclusivity}
 * the claim, {@code ExclusiveTurn} the order); one of parts holds what it read against what is
 * there ({@code Unchanged}).
 */
package org.playlake.io.paimon.internal.commit;
