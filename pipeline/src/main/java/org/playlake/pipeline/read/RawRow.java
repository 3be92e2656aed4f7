package org.playlake.pipeline.read;

import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * A row of a source: the columns that the job knows, and all others.
 *
 * @param row the known columns
 * @param more the others, in the order of {@link ParquetFiles#more}, as a Paimon row holds them;
 *     null where the source has none
 * @param loadDate the load date of its file, in days since 1970-01-01
 * @param <T> {@code RawEvent} or {@code RawProfile}
 */
public record RawRow<T>(T row, @Nullable InternalRow more, int loadDate) {}
