package org.playlake.pipeline.file;

/**
 * A file of a source.
 *
 * @param name its absolute path, or its URI
 * @param length in bytes
 */
public record FoundFile(String name, long length) {}
