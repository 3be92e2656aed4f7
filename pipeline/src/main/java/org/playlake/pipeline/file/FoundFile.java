package org.playlake.pipeline.file;

/**
 * A file of a source.
 *
 * @param name its absolute path, or its URI
 * @param length in bytes
 * @param modified when it was last written, in milliseconds since 1970-01-01T00:00Z
 */
public record FoundFile(String name, long length, long modified) {}
