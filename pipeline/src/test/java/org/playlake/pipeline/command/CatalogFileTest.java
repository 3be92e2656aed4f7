package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that {@code --catalogOptions=@FILE} names, on any file system. */
class CatalogFileTest {
  @TempDir private Path folder;
  private SampleSources sources;
  private Path file;

  @BeforeEach
  void makeSources() throws IOException {
    sources = SampleSources.in(folder);
    file = Files.writeString(folder.resolve("catalog.json"), "{\"warehouse\":\"elsewhere\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "file://", "lake://store"})
  void isReadWhereverItLies(String place) {
    CommandRun run = CommandRun.of(sources.run("--catalogOptions=@" + place + file));
    CommandRun maintenance =
        CommandRun.of(
            "maintain", "--warehouse=" + folder, "--catalogOptions=@" + place + file, "--quiet");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("--catalogOptions, elsewhere, contradict each other");
    assertThat(maintenance.err()).contains("--catalogOptions, elsewhere, contradict each other");
  }

  @Test
  void givesTheCatalogOfARun() throws Exception {
    Files.writeString(file, "{\"warehouse\":\"" + sources.warehouse() + "\"}");

    CommandRun run = CommandRun.of(sources.run("--catalogOptions=@lake://store" + file));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(LakeContents.of(sources.warehouse()).get("ods_user_event")).hasSize(3_000);
  }

  @ParameterizedTest
  @CsvSource({"s3://bucket, hadoop-aws", "nosuch://x, Check the scheme", "lake://store, no.json"})
  void thatCannotBeReadIsToldWithTheRemedy(String place, String part) {
    CommandRun run = CommandRun.of(sources.run("--catalogOptions=@" + place + folder + "/no.json"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("--catalogOptions=@" + place, "the file cannot be read: ", part);
  }
}
