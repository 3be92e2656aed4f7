package org.playlake.pipeline.check;

/** What becomes of a load that breaks a check. */
public enum Level {
  /** It is published, and the finding is told. */
  WARN,
  /** Nothing of it is published. */
  FAIL
}
