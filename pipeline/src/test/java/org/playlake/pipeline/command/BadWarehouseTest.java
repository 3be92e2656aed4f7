package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warehouses and options of catalogs that cannot be used: code 2, one message, nothing begun. */
class BadWarehouseTest {
  @TempDir private Path folder;
  private SampleSources sources;

  @BeforeEach
  void makeSources() throws IOException {
    sources = SampleSources.in(folder);
  }

  @AfterEach
  void nothingWasBegun() {
    assertThat(sources.warehouse()).doesNotExist();
  }

  private static void refuses(String[] words, String... partsOfTheMessage) {
    CommandRun.of(words).isRefused(partsOfTheMessage);
  }

  @Test
  void tellsAWarehouseThatCannotBeUsedAndAMissingSourceInOneGo() {
    CommandRun run =
        CommandRun.of(
            sources.run("--catalogOptions={\"metastore\":\"nosuch\"}", "--events=nothing"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("--warehouse=", "cannot be used", "nosuch"),
            line -> assertThat(line).contains("--events=nothing matches no"));
  }

  @Test
  void refusesCatalogOptionsThatAreNull() {
    refuses(sources.run("--catalogOptions=null"), "--catalogOptions has null");
    refuses(sources.run("--catalogOptions={\"uri\":null}"), "--catalogOptions has null");
  }

  @Test
  void refusesTwoWarehouses() {
    refuses(
        sources.run("--catalogOptions={\"warehouse\":\"/elsewhere\"}"), "/elsewhere", "contradict");
  }

  @Test
  void refusesCatalogOptionsThatAreNoJsonWithoutRepeatingThem() {
    CommandRun run = CommandRun.of(sources.run("--catalogOptions={\"token\":\"s3cret\""));

    assertThat(run.err()).contains("--catalogOptions is no JSON").doesNotContain("s3cret");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void refusesAFileOfCatalogOptionsThatIsNotThere() {
    refuses(sources.run("--catalogOptions=@" + folder.resolve("no.json")), "no.json");
  }

  @Test
  void refusesAnEnvironmentVariableThatIsNotSet() {
    refuses(
        sources.run("--catalogOptions={\"token\":\"${env:PLAYLAKE_NOT_SET}\"}"),
        "PLAYLAKE_NOT_SET");
  }

  @Test
  void refusesAWarehouseThatCannotBeMade() {
    refuses(
        sources.run("--warehouse=" + sources.event().resolve("warehouse")),
        "--warehouse=",
        "cannot be used");
  }

  @Test
  void refusesTablesThatPaimonDoesNotCreate() {
    refuses(
        sources.run("--catalogOptions={\"table-default.target-file-size\":\"large\"}"),
        "--warehouse=",
        "cannot be used",
        "target-file-size");
  }

  @Test
  void tellsAWarehouseBelowAFileWithAllElseThatIsWrong() {
    Path file = sources.event();
    CommandRun run =
        CommandRun.of(
            sources.run("--warehouse=" + file.resolve("a/lake"), "--events=nothing", "--a=b"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("--a is no option"),
            line ->
                assertThat(line)
                    .contains("--warehouse=" + file + "/a/lake cannot be used: ")
                    .contains(file + " is a file and no folder", "Check the path"),
            line -> assertThat(line).contains("--events=nothing matches no"));
  }

  @Test
  void refusesAWarehouseThatIsAFile() {
    refuses(sources.run("--warehouse=" + sources.event()), "is a file and no folder");
  }
}
