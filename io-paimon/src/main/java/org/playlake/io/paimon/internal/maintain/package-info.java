/**
 * Compaction, snapshot expiry and orphan files of a table, run where the caller is.
 *
 * <p>In: a table. {@code TableCompaction} executes the {@code CompactionTask}s of a {@code
 * CompactionPlan} ({@code FilesPlan} without buckets, {@code BucketsPlan} with) and commits them in
 * {@code CompactionBatch}es; {@code SnapshotExpiry} and {@code OrphanSweep} delete. Out: what was
 * done, as values of {@code table}.
 *
 * <p>Promised: rows never change; a concurrent commit is never undone.
 */
package org.playlake.io.paimon.internal.maintain;
