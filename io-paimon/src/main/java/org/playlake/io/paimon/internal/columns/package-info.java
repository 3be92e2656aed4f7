/**
 * Blocks of rows by column: a shuffle moves fewer bytes, and texts keep the numbers that they got
 * where the block was filled.
 *
 * <p>In: rows of tables with flat types. {@code TableColumns} opens blocks, {@code OpenBlock} is
 * filled row by row and ended as a {@code NumberColumn} or {@code TextColumn} after the other. Out:
 * bytes, of which {@code ColumnBlock} gives the rows again, in the same order, as {@code
 * CodedRow}s.
 *
 * <p>Promised: the bytes follow from the rows of the bundle alone, and in their order, so that a
 * bundle that is tried again gives the same blocks.
 */
package org.playlake.io.paimon.internal.columns;
