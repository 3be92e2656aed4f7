/**
 * From snapshots to elements.
 *
 * <p>{@code ReadPaimon} is what is asked for; {@code ReadCheck} holds it against the table and
 * makes {@code ReadSettings} of it, which a graph carries. Bounded: {@code TableSource} looks at
 * the table once ({@code BoundedPlan}) and becomes {@code PlannedSource}s of splits. Unbounded:
 * {@code ContinuousSource}, whose reader asks {@code SnapshotFollower} for one snapshot after the
 * other. Both read splits by {@code OpenRead} and {@code SplitRows}, and changes by {@code
 * SnapshotChanges}.
 *
 * <p>A {@code PaimonFilter} is used twice: {@code PushedFilter} is the part that Paimon leaves
 * files out by, {@code RowTest} is what every row has to pass.
 */
package org.playlake.io.paimon.read;
