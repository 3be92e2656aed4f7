/**
 * Files of the two sources. In: rows of a source, one after the other. Out: Parquet files in a
 * folder, all of them or none.
 *
 * <p>Files in order of reading: {@code Source}, {@code Column}, {@code SourceRow}, {@code
 * RowConsumer}, {@code SourceFile}, {@code Footer}, {@code LocalOutput}, {@code LocalInput}, {@code
 * TargetFolder}.
 */
package org.playlake.sample.file;
