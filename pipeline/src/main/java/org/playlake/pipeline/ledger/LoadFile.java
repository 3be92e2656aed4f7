package org.playlake.pipeline.ledger;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A file of a source as it was loaded, or as it is now.
 *
 * @param source {@code user_profile} or {@code user_event}
 * @param path absolute, or a URI
 * @param digest SHA-256 of the footer; null where it is not known
 */
public record LoadFile(
    String source, String path, long bytes, long modifiedMillis, @Nullable String digest)
    implements Serializable {
  /** The source of profiles. */
  public static final String PROFILES = "user_profile";

  /** The source of events. */
  public static final String EVENTS = "user_event";

  /** Whether the two are one file that nobody has written since, as far as can be told. */
  boolean isSameAs(LoadFile other) {
    boolean sameDigest = digest == null || other.digest == null || digest.equals(other.digest);
    return bytes == other.bytes && modifiedMillis == other.modifiedMillis && sameDigest;
  }
}
