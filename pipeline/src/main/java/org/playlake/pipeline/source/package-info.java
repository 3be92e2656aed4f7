/**
 * The sources in Parquet. In: patterns of files. Out: {@code ParquetFiles}, files that were looked
 * at before anything runs, and {@code ReadParquet}, their rows as {@code RawProfile} and {@code
 * RawEvent}, with the values of all other columns.
 *
 * <p>Files in order of reading: {@code SourceColumn}, {@code ColumnKind}, {@code ParquetFiles} with
 * {@code KnownColumns}, {@code MoreColumns}, {@code UnsignedCheck}, {@code ColumnScan}
 * (inspection); {@code ParquetFile}, {@code ParquetPart} (row groups dealt into shares); {@code
 * ParquetSource}, {@code ParquetSourceReader}, {@code RowGroupRows} with {@code ColumnCursor} and
 * {@code MoreRows}.
 *
 * <p>Promised: every row once; rows are pulled, so one compressed row group a reader is in memory.
 */
package org.playlake.pipeline.source;
