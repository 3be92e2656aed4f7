/**
 * Ranges of the clustering key. In: the keys at which partitions are cut. Out: the range of a row
 * ({@code TableRanges}, {@code KeyRanges}), by keys in the order Paimon sorts by ({@code
 * ClusteringKeys}).
 */
package org.playlake.io.paimon.internal.cluster;
