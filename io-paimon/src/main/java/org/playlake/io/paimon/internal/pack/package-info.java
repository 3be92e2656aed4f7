/**
 * Blocks of rows, which cross one shuffle.
 *
 * <p>In: elements of a bundle. {@code PackRows} makes rows of them through {@code RowPacker},
 * {@code RowPlaces} finds the writer of each, {@code TableBlocks} and {@code PartitionShards}
 * gather them, in {@code ColumnRows} where types are flat, else in {@code RowBlock}s. Out: blocks
 * keyed by writer, each with its {@code BlockTail}, with a {@code RowCount} that the commit checks.
 * {@code GlobalWindowing} brings any windowing into the global window before.
 *
 * <p>Promised: memory of a bundle is bounded, however many tables and partitions it has rows for.
 */
package org.playlake.io.paimon.internal.pack;
