/**
 * Bounded reads: from one snapshot to elements.
 *
 * <p>In: {@code ReadSettings}, which a graph carries. {@code TableSource} looks at the table once
 * ({@code BoundedPlan}, {@code TableVersion}, {@code VersionCheck}) and becomes {@code
 * PlannedSource}s of splits; {@code PlannedReader} pulls their rows by {@code OpenRead} and {@code
 * SplitRows}, changes by {@code SnapshotChanges}. Partitions that a pipeline finds by itself are
 * gathered ({@code AskedPartitions}), planned ({@code PlanPartitions}) and read ({@code
 * ReadPlannedSplits}) in steps of their own; {@code WholeRead} needs no pipeline. Out: elements
 * that {@code AsRows} or {@code ByFunction} make.
 *
 * <p>Promised: all splits are of one snapshot; one batch of a split is in memory.
 */
package org.playlake.io.paimon.internal.read;
