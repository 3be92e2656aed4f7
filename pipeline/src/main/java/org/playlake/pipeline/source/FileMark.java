package org.playlake.pipeline.source;

import java.io.Serializable;

/**
 * What tells a file from another that may come in its place.
 *
 * @param name its absolute path, or its URI
 * @param bytes its length
 * @param modified when it was last written, in milliseconds since 1970-01-01T00:00Z
 * @param rows how many rows it has
 * @param digest SHA-256 of its footer, in hexadecimal digits
 */
public record FileMark(String name, long bytes, long modified, long rows, String digest)
    implements Serializable {}
