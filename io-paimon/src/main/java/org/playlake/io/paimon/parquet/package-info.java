/**
 * Parquet files of Paimon, written column by column: {@link
 * org.playlake.io.paimon.parquet.FlatParquetFormat} is the door. {@code FlatParquetWriter} writes a
 * file, {@code ColumnWriter} a column of it, page by page; {@code Cells} know the values of a type.
 */
package org.playlake.io.paimon.parquet;
