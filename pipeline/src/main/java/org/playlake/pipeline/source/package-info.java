/**
 * The sources in Parquet. In: globs. Out: {@code ParquetFiles}, files that were looked at before
 * anything runs, and {@code ReadParquet}, their rows as {@code RawProfile} and {@code RawEvent}.
 *
 * <p>Files in order of reading: {@code SourceColumn}, {@code ColumnKind}, {@code ColumnForm}
 * (columns and accepted types), {@code ParquetFile}, {@code ParquetPart} (row groups dealt into
 * shares), {@code ParquetSource}, {@code ParquetSourceReader}, {@code RowGroupRows}, {@code
 * ColumnCursor}.
 *
 * <p>Promised: every row once; rows are pulled, so one compressed row group a reader is in memory.
 */
package org.playlake.pipeline.source;
