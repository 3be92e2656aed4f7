/**
 * Parquet files below their columns. In: a file. Out: {@code FileFooter}, a footer that does not
 * contradict itself, with what of the file cannot be read; the file as parquet-java can read it.
 *
 * <p>Files in order of reading: {@code FileFooter}, {@code RawFooter}, {@code FooterCheck}, {@code
 * SchemaNotes}, {@code ReadableChunks}, {@code RewrittenFile}.
 */
package org.playlake.pipeline.parquet;
