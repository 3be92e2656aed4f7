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
 *
 * <p>Metrics, in the name space {@code PaimonIO}. What is tried again is counted again.
 *
 * <table>
 * <caption>Metrics of a read</caption>
 * <tr><th>name</th><th>what it counts</th><th>what to look for</th></tr>
 * <tr><td>rowsRead</td><td>rows that passed the filter</td><td>progress</td></tr>
 * <tr><td>bytesRead</td><td>bytes of all files of the splits that were opened, however much of them
 *     was skipped</td><td>near the size of the table though there is a filter: it prunes no
 *     files</td></tr>
 * <tr><td>splitsRead</td><td>splits that were opened</td>
 *     <td>with bytesRead the size of a split</td></tr>
 * <tr><td>snapshotsRead</td><td>snapshots that a continuous read has taken up</td>
 *     <td>that it rises as the table changes</td></tr>
 * </table>
 *
 * <p>The lineage of sources names each table that was read, as {@code paimon:database.table}.
 */
package org.playlake.io.paimon.read;
