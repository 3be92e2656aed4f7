package org.playlake.benchmarks.data;

import java.nio.file.Path;

/**
 * Sources of the job.
 *
 * @param folder holds the folders {@code user_profile} and {@code user_event}
 */
public record DataSet(Path folder) {

  /** All profile files. */
  public String profiles() {
    return folder.resolve("user_profile").resolve("*.parquet").toString();
  }

  /** All event files. */
  public String events() {
    return folder.resolve("user_event").resolve("*.parquet").toString();
  }
}
