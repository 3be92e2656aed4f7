package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerJoinOptionTest {
  @TempDir private Path folder;

  @Test
  void anUnknownWayIsRefusedWithTheWaysThatThereAre() throws Exception {
    SampleSources sources = SampleSources.in(folder);

    CommandRun run = CommandRun.of(sources.run("--playerJoin=hash"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("--playerJoin=hash", "auto, broadcast or shuffle");
    assertThat(sources.warehouse()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "spark"})
  void theShuffleGivesTheRowsAndTheSummaryOfTheBroadcast(String runner) throws Exception {
    SampleSources sources = SampleSources.in(folder);
    CommandRun broadcast =
        CommandRun.of(sources.run("--playerJoin=Broadcast", "--runner=" + runner));
    Map<String, ?> rows = LakeContents.of(sources.warehouse());

    CommandRun shuffle = CommandRun.of(sources.run("--playerJoin=SHUFFLE", "--runner=" + runner));

    assertThat(broadcast.exitCode()).as(broadcast.err()).isZero();
    assertThat(shuffle.exitCode()).as(shuffle.err()).isZero();
    assertThat(shuffle.err()).isEmpty();
    assertThat(LakeContents.of(sources.warehouse())).isEqualTo(rows);
    assertThat(counts(shuffle)).isEqualTo(counts(broadcast)).contains("Rejected events");
  }

  /** Counts of rejected events and of values that did not parse. */
  private static String counts(CommandRun run) {
    String out = run.out();
    return out.substring(out.indexOf("Rejected events"), out.indexOf("Done in"));
  }
}
