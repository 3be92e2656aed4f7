package org.playlake.pipeline.status;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A file of a source as it was loaded, or as it is now.
 *
 * @param digest of what says what is in it; null where it is not known
 */
public record LoadFile(
    String source, String path, long bytes, long modifiedMillis, @Nullable String digest) {

  /** Whether the two are the same content: a file that was copied or touched still is. */
  boolean isSameAs(LoadFile other) {
    if (bytes != other.bytes) {
      return false;
    }
    return (digest == null || other.digest == null)
        ? modifiedMillis == other.modifiedMillis
        : digest.equals(other.digest);
  }
}
