/**
 * Parquet files below their columns. In: a file. Out: {@code FileFooter}, a footer that does not
 * contradict itself, with what of the file cannot be read; the pages of its row groups, which are
 * checked before memory is allocated for them.
 *
 * <p>Files in order of reading: {@code FileFooter}, {@code RawFooter}, {@code FooterCheck}, {@code
 * SchemaNotes}, {@code ReadableChunks}, {@code RewrittenFile}, {@code RowGroupFile} with {@code
 * BoundedCodecs} and {@code BoundedPages}, {@code RunLengthCheck}.
 */
package org.playlake.pipeline.parquet;
