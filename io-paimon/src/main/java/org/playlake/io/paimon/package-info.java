/**
 * A Beam connector for Apache Paimon: the transforms that a user applies, and calls made outside a
 * pipeline.
 *
 * <ol>
 *   <li>{@link org.playlake.io.paimon.PaimonIO} is the entry: every transform is created there.
 *   <li>Writing: {@link org.playlake.io.paimon.WritePaimon} writes and commits; {@link
 *       org.playlake.io.paimon.WritePaimonFiles} and {@link
 *       org.playlake.io.paimon.CommitPaimonFiles} are its two halves; {@link
 *       org.playlake.io.paimon.PaimonWriteParts}, {@link org.playlake.io.paimon.PaimonFileSink} and
 *       {@link org.playlake.io.paimon.PaimonBlockSink} put the first half into a DoFn of the user;
 *       {@link org.playlake.io.paimon.PaimonWriteResult} holds the snapshots.
 *   <li>Reading: {@link org.playlake.io.paimon.ReadPaimon}, {@link
 *       org.playlake.io.paimon.ReadPaimonPartitions}, {@link org.playlake.io.paimon.PaimonFilter},
 *       {@link org.playlake.io.paimon.BeamSchemas}.
 *   <li>Without a pipeline: {@link org.playlake.io.paimon.PaimonTables}, {@link
 *       org.playlake.io.paimon.PaimonRows}, {@link org.playlake.io.paimon.PaimonMaintenance}.
 * </ol>
 *
 * This package, {@code table} and {@code schematransform} are the API; a list of their signatures
 * is checked by the build. Nothing under {@code internal} is: it may change in any release.
 * Promises (exactly once, atomic tables, order of commits) stand at the transforms.
 *
 * <p>Metrics of a write, in the namespace {@code PaimonIO}. A retried bundle is counted again;
 * exact numbers are in the snapshots.
 *
 * <table>
 * <caption>Metrics of a write</caption>
 * <tr><th>name</th><th>what it counts</th><th>what to look for</th></tr>
 * <tr><td>rowsWritten</td><td>rows in files that were closed</td>
 *     <td>progress; beyond the input, work is done twice</td></tr>
 * <tr><td>filesWritten</td><td>files that were closed</td>
 *     <td>with bytesWritten the size of a file: below some MB, gather rows or commit less
 *     often</td></tr>
 * <tr><td>bytesWritten</td><td>bytes of these files</td><td>as above</td></tr>
 * <tr><td>rowsRejected</td><td>elements that went to the error handler, once for each table that
 *     refused them</td><td>should be 0</td></tr>
 * <tr><td>commits</td><td>commits made, or found made by an earlier attempt</td>
 *     <td>of unbounded input, that it rises</td></tr>
 * <tr><td>commitRetries</td><td>snapshots that had to be made anew because another writer's came
 *     first</td><td>more than a few a commit: too many jobs commit to one table</td></tr>
 * <tr><td>commitMillis</td><td>distribution: milliseconds of a commit</td>
 *     <td>should stay well below the triggering frequency</td></tr>
 * <tr><td>compactionsLost</td><td>commits whose rows are in the table and whose compaction is
 *     not</td><td>harmless now and then; if it rises, let one job compact</td></tr>
 * </table>
 *
 * Metrics of a read:
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
 * Lineage names each table that was read or committed as {@code paimon:database.table}.
 */
package org.playlake.io.paimon;
