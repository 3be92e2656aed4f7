package org.playlake.pipeline.page;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A page that is read.
 *
 * @param count of its values, NULLs among them
 * @param levels for each value 0 if it is NULL; null where none is
 * @param values those that are not NULL
 */
record OpenPage(int count, @Nullable RunLengthReader levels, PageValues values) {}
