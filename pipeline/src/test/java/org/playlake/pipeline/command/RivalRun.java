package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** A whole run that comes while another one reads its events. */
final class RivalRun {
  private RivalRun() {}

  /**
   * Publishes the sample sources, unless the lake has a second snapshot already.
   *
   * @param events a file of the other run's, two folders below that of the sample sources
   */
  static void publish(org.apache.hadoop.fs.Path events) {
    SampleSources sources =
        new SampleSources(Path.of(events.getParent().getParent().toUri().getPath()));
    Path second = sources.warehouse().resolve("game_db.db/ods_user_profile/snapshot/snapshot-2");
    if (Files.notExists(second)) {
      CommandRun run = CommandRun.of(sources.run());
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
  }
}
