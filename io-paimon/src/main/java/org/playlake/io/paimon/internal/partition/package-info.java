/**
 * Partitions as they stand in a table's manifests.
 *
 * <p>In: an open table and partitions named by some of their keys. Out: what the table has of them
 * in a snapshot ({@code PartitionScan}).
 *
 * <p>Promised: manifests whose partitions are not asked for are not read, data files never.
 */
package org.playlake.io.paimon.internal.partition;
