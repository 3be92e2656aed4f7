/**
 * The sources in Parquet, before anything runs. In: patterns of files. Out: {@code ParquetFiles},
 * files that were looked at, and the columns that are read of them.
 *
 * <p>Files in order of reading: {@code SourceColumn}, {@code ColumnKind}, {@code ParquetFiles} with
 * {@code KnownColumns}, {@code MoreColumns}, {@code UnsignedCheck}, {@code ColumnScan}; {@code
 * SourceColumns}, {@code ParquetFile}.
 */
package org.playlake.pipeline.source;
