package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.SampleData;

/** A run on other data is killed over tables that exist. */
class KilledRunTest {
  @TempDir private Path folder;
  private SampleSources old;
  private SampleSources fresh;
  private Map<String, List<String>> before;
  private Map<String, List<String>> after;

  @BeforeEach
  void publishOldRows() throws Exception {
    old = SampleSources.in(folder.resolve("old"));
    fresh =
        SampleSources.of(
            new SampleData(300, 4_000, 12, LocalDate.of(2026, 1, 3), 7, 3),
            folder.resolve("fresh"));
    assertThat(CommandRun.of(fresh.run()).exitCode()).isZero();
    after = LakeContents.of(fresh.warehouse());
    assertThat(CommandRun.of(old.run()).exitCode()).isZero();
    before = LakeContents.of(old.warehouse());
    assertThat(before).isNotEqualTo(after);
  }

  @Test
  void beforeTheFirstCommitNoTableHasChanged() throws Exception {
    long files = dataFiles();
    boolean killed = startOver().killWhen(() -> dataFiles() > files);

    assertThat(killed).isTrue();
    assertThat(LakeContents.of(old.warehouse())).isEqualTo(before);
    theNextRunWorks();
  }

  @Test
  void betweenTheCommitsEachTableIsWhollyTheOldOrWhollyTheNewOne() throws Exception {
    boolean killed = startOver().killWhen(() -> hasSecondSnapshot("ods_user_profile"));

    assertThat(killed).isTrue();
    Map<String, List<String>> now = LakeContents.of(old.warehouse());
    assertThat(now.keySet()).isEqualTo(before.keySet());
    assertThat(now.get("ods_user_profile")).isEqualTo(after.get("ods_user_profile"));
    for (String table : now.keySet()) {
      assertThat(now.get(table)).as(table).isIn(before.get(table), after.get(table));
    }
    theNextRunWorks();
  }

  @Test
  void aRunThatIsInterruptedSaysWhatItLeft() throws Exception {
    long files = dataFiles();
    boolean ended = startOver().endWhen(() -> dataFiles() > files);

    assertThat(ended).isTrue();
    assertThat(Files.readString(folder.resolve("killed.log")))
        .contains("playlake: interrupted. Every table is as it was.")
        .doesNotContain("the run failed");
    assertThat(LakeContents.of(old.warehouse())).isEqualTo(before);
  }

  private PlaylakeProcess startOver() throws IOException {
    return PlaylakeProcess.start(
        folder.resolve("killed.log"), fresh.run("--warehouse=" + old.warehouse()));
  }

  private void theNextRunWorks() throws Exception {
    CommandRun next = CommandRun.of(fresh.run("--warehouse=" + old.warehouse()));
    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(LakeContents.of(old.warehouse())).isEqualTo(after);
  }

  private long dataFiles() {
    try (Stream<Path> files = Files.walk(old.warehouse())) {
      return files.filter(file -> file.getFileName().toString().startsWith("data-")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasSecondSnapshot(String table) {
    return Files.exists(old.warehouse().resolve("game_db.db/" + table + "/snapshot/snapshot-2"));
  }
}
