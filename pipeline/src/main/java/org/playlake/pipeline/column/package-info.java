/**
 * Types and values of source columns. In: Parquet's types and physical values. Out: {@code
 * ColumnShape} and {@code ColumnForm}, types as the tables distinguish them, and which holds two of
 * them; values in Java's classes ({@code NativeReader}) and as rows of Paimon hold them ({@code
 * TableTypes}, {@code NestedReader}).
 *
 * <p>Files in order of reading: {@code ColumnForm}, {@code ColumnShape}, {@code ParquetShapes},
 * {@code NestedTypes}, {@code NativeReader}, {@code TableTypes}, {@code LeafConverter}, {@code
 * NestedReader}.
 */
package org.playlake.pipeline.column;
