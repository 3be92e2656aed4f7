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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.SampleData;

/** A run on other data is killed over tables that exist. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class KilledRunTest {
  @TempDir private static Path folder;
  private SampleSources fresh;
  private Map<String, List<String>> before;
  private Map<String, List<String>> after;

  /** The tables before, of which each test has a copy. */
  private Path published;

  private Path warehouse;

  @BeforeAll
  void publishOldRows() throws Exception {
    SampleSources old = SampleSources.in(folder.resolve("old"));
    fresh =
        SampleSources.of(
            new SampleData(300, 4_000, 12, LocalDate.of(2026, 1, 3), 7, 3),
            folder.resolve("fresh"));
    assertThat(CommandRun.of(fresh.run()).exitCode()).isZero();
    after = LakeContents.of(fresh.warehouse());
    assertThat(CommandRun.of(old.run()).exitCode()).isZero();
    published = old.warehouse();
    before = LakeContents.of(published);
    assertThat(before).isNotEqualTo(after);
  }

  @BeforeEach
  void copyTables(TestInfo test) throws IOException {
    warehouse = folder.resolve(test.getTestMethod().orElseThrow().getName());
    try (Stream<Path> all = Files.walk(published)) {
      for (Path each : all.toList()) {
        Files.copy(each, warehouse.resolve(published.relativize(each).toString()));
      }
    }
  }

  @Test
  void beforeTheFirstCommitNoTableHasChanged() throws Exception {
    long files = dataFiles();
    boolean killed = startOver().killWhen(() -> dataFiles() > files);

    assertThat(killed).isTrue();
    assertThat(LakeContents.of(warehouse)).isEqualTo(before);
    theNextRunWorks();
  }

  @Test
  void betweenTheCommitsEachTableIsWhollyTheOldOrWhollyTheNewOne() throws Exception {
    boolean killed = startOver().killWhen(() -> hasSecondSnapshot("ods_user_profile"));

    assertThat(killed).isTrue();
    Map<String, List<String>> now = LakeContents.of(warehouse);
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
    assertThat(LakeContents.of(warehouse)).isEqualTo(before);
  }

  private PlaylakeProcess startOver() throws IOException {
    return PlaylakeProcess.start(
        folder.resolve("killed.log"), fresh.run("--warehouse=" + warehouse));
  }

  private void theNextRunWorks() throws Exception {
    CommandRun next = CommandRun.of(fresh.run("--warehouse=" + warehouse));
    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(LakeContents.of(warehouse)).isEqualTo(after);
  }

  private long dataFiles() {
    try (Stream<Path> files = Files.walk(warehouse)) {
      return files.filter(file -> file.getFileName().toString().startsWith("data-")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasSecondSnapshot(String table) {
    return Files.exists(warehouse.resolve("game_db.db/" + table + "/snapshot/snapshot-2"));
  }
}
