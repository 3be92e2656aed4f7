/**
 * Reading of the sources. In: files that were looked at. Out: their rows as {@code RawProfile} and
 * {@code RawEvent} with the values of all other columns, and their row groups as they are encoded.
 *
 * <p>Files in order of reading: {@code RawRow}; {@code ParquetPart} (row groups dealt into shares),
 * {@code RowRange}, {@code RangeSource}, {@code ReadRanges}; {@code RangeReader}, {@code
 * RowGroupRows} with {@code ColumnCursor} and {@code MoreRows}; {@code ReadParquet}.
 *
 * <p>Promised: every row once; rows are pulled, so one compressed row group a reader is in memory.
 */
package org.playlake.pipeline.read;
