/**
 * Samples of clustering keys. In: elements of a bounded collection ({@code SampleKeys}, {@code
 * TableSamples}). Out: for each partition larger than a shard the keys at which it is cut ({@code
 * KeySample}, {@code MergeSamples}, {@code CutRanges}, {@code RangeCut}).
 *
 * <p>Promised: equal input gives equal cuts, in any order and partitioning.
 */
package org.playlake.io.paimon.internal.sample;
