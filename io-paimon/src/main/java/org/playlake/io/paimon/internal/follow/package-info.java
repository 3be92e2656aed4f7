/**
 * Continuous reads: from one snapshot after the other to elements.
 *
 * <p>In: the splits of a first snapshot, then new snapshots as {@code SnapshotFollower} finds them.
 * Out: the elements of {@code ContinuousSource}, read by {@code ContinuousReader}. {@code
 * ContinuousMark} is the checkpoint: a restored reader goes on behind what its mark covers.
 *
 * <p>Promised: no snapshot is skipped; one that has expired before it was read fails the read.
 */
package org.playlake.io.paimon.internal.follow;
