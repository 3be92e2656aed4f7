/**
 * A Parquet encoder for append tables: pages are filled straight from rows, column by column.
 *
 * <p>In: rows of a Paimon table with flat types and lists of them. Out: Parquet files with
 * statistics, page indexes and dictionaries as parquet-java writes them. {@code FlatParquetFormat}
 * is the entry and names what is left to Paimon's own writer; {@code FlatParquetWriter} writes a
 * file, {@code ColumnChunkWriter} a column chunk, {@code Cells} and their kinds ({@code
 * NumberCells}, {@code BytesCells}) hold a page's values, {@code ColumnValues} and their kinds
 * ({@code FieldValues}, {@code ListValues}) find them in rows, {@code Levels}, {@code ListLevels}
 * and {@code RunLengths} encode levels and dictionary ids.
 */
package org.playlake.io.paimon.internal.parquet;
