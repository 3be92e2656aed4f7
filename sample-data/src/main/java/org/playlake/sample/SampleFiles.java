package org.playlake.sample;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The files that were written.
 *
 * @param profiles the folder {@code user_profile}
 * @param events the folder {@code user_event}
 * @param profileRows a few more than players: some have an older copy
 * @param bytes of all files of both folders
 */
public record SampleFiles(
    Path profiles, Path events, long profileRows, long eventRows, long bytes) {

  /** Checks that nothing is missing. */
  public SampleFiles {
    requireNonNull(profiles, "profiles");
    requireNonNull(events, "events");
  }
}
