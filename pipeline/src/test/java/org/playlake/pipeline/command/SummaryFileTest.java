package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The file that {@code --summary} names: on any file system, written at the end, and looked at
 * first.
 */
class SummaryFileTest {
  @TempDir private Path folder;
  private SampleSources sources;
  private Path reports;

  @BeforeEach
  void makeSources() throws IOException {
    sources = SampleSources.in(folder.resolve("sources"));
    reports = folder.resolve("reports");
  }

  private void writes(String option, Path file) throws IOException {
    CommandRun run = CommandRun.of(sources.run("--summary=" + option));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(new ObjectMapper().readTree(file.toFile()).get("tables")).hasSize(12);
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**/.playlake*");
  }

  @Test
  void liesOnAFileSystemThatOnlyHadoopReaches() throws IOException {
    writes("lake://writable" + reports + "/today/run.json", reports.resolve("today/run.json"));
  }

  @Test
  void isFoundByAUriAndReplacesAnEarlierOne() throws IOException {
    Path file = Files.writeString(Files.createDirectory(reports).resolve("run.json"), "old");

    writes("file://" + file, file);
  }

  @Test
  void isWrittenThroughALink() throws IOException {
    Path file = Files.writeString(Files.createDirectory(reports).resolve("run.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("last.json"), file);

    writes(link.toString(), file);

    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lake://store", "s3://bucket", "nosuch://x"})
  void thatCannotBeWrittenIsRefusedBeforeAnythingBegins(String place) throws IOException {
    CommandRun run = CommandRun.of(sources.run("--summary=" + place + reports + "/run.json"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("--summary=" + place);
    assertThat(sources.warehouse()).doesNotExist();
  }

  @Test
  void thatLacksAJarSaysWhichOne() {
    CommandRun run = CommandRun.of(sources.run("--summary=s3://bucket/run.json"));

    assertThat(run.err()).contains("cannot be written: no jar", "hadoop-aws", "PLAYLAKE_CLASSPATH");
  }

  @Test
  void isToldWithWhatElseIsWrong() {
    CommandRun run = CommandRun.of(sources.run("--summary=" + folder, "--timeZone=Nowhere"));

    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("--timeZone=Nowhere"),
            line -> assertThat(line).contains("--summary=" + folder, "is a folder"));

    String remote = "--summary=lake://writable" + folder;
    assertThat(CommandRun.of(sources.run(remote)).err()).contains(remote, "is a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lake://writable"})
  void aRunThatFailsLeavesAnEarlierOneAsItWasAndNoOtherFile(String place) throws IOException {
    Path file = Files.writeString(Files.createDirectory(reports).resolve("run.json"), "old");
    String events = "--events=lake://linkage" + sources.folder() + "/user_event/*.parquet";
    String fresh = "--summary=" + place + folder.resolve("new/a/run.json");

    CommandRun failed = CommandRun.of(sources.run(events, "--summary=" + place + file));
    CommandRun failedToo = CommandRun.of(sources.run(events, fresh));

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failedToo.exitCode()).isEqualTo(1);
    assertThat(file).hasContent("old");
    assertThat(reports).isDirectoryContaining("glob:**/run.json");
    assertThat(reports.toFile().list()).containsExactly("run.json");
    assertThat(folder.resolve("new")).doesNotExist();
  }
}
