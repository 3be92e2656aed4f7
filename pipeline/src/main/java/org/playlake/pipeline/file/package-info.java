/**
 * Files of a source, before they are opened. In: patterns as users give them. Out: {@code
 * FoundFile}, each file once; {@code FileAccess}, local files and those that Hadoop reaches, for
 * Parquet.
 *
 * <p>Files in order of reading: {@code PatternList}, {@code GlobPart}, {@code SourceFiles}, {@code
 * GlobWalk}, {@code FileStore} with {@code LocalStore} and {@code HadoopStore}.
 */
package org.playlake.pipeline.file;
