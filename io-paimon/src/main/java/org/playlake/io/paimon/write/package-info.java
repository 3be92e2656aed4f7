/**
 * From elements to snapshots.
 *
 * <p>In the order rows travel: {@code PackRows} (elements to blocks of rows), a shuffle, {@code
 * WriteBlocks} (blocks to files), or without a shuffle {@code WriteBundles}; then a shuffle of what
 * the files are to one place, and {@code CommitInOrder} (files to snapshots).
 *
 * <p>Where rows are clustered they are looked at before: {@code SampleKeys} and {@code CutRanges}
 * find the keys at which each partition is cut, and {@code PackRanges} stands for {@code PackRows}.
 *
 * <p>Metrics, in the name space {@code PaimonIO}. What is tried again is counted again; exact
 * numbers are in the snapshots that a write gives.
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
 * <p>The lineage of sinks names each table that was committed, as {@code paimon:database.table}.
 */
package org.playlake.io.paimon.write;
