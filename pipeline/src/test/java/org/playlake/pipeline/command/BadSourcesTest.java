package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.parquet.Written;

/** Sources that cannot be read: code 2, one message, nothing begun. */
class BadSourcesTest {
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

  private void refuses(String[] words, String... partsOfTheMessage) {
    CommandRun run = CommandRun.of(words);

    assertThat(run.err()).contains(partsOfTheMessage).startsWith("playlake: ");
    assertThat(run.err().strip().lines().count()).as(run.err()).isLessThanOrEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void refusesAGlobThatMatchesNothing() {
    refuses(
        sources.run("--events=" + folder + "/nothing/*.parquet"),
        "--events=",
        "matches no Parquet file");
  }

  @Test
  void refusesAFolderWithoutParquetFiles() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("empty/README.txt"), "no data");
    refuses(sources.run("--events=" + folder.resolve("empty")), "matches no Parquet file");
  }

  @Test
  void refusesOneOfSeveralPatternsThatMatchesNothing() {
    refuses(
        sources.run("--events=" + folder.resolve("user_event") + "," + folder + "/nothing/*"),
        "--events=" + folder + "/nothing/* matches no Parquet file");
  }

  @Test
  void refusesFilesWithoutAColumnOfOneType() throws IOException {
    Written.rows(
        folder.resolve("user_event/part-00007.parquet"),
        """
        optional int64 user_id; optional binary event_type; optional boolean timestamp;
        optional binary event_details; optional binary location;""");
    refuses(
        sources.run(),
        "Column timestamp has types that no one type holds",
        "part-00000.parquet (BYTES)",
        "part-00007.parquet (BOOLEAN)");
  }

  @Test
  void refusesAColumnOfATypeThatIsNoValue() throws IOException {
    for (String type :
        new String[] {"binary location (BSON)", "int32 location (TIME(MILLIS,true))"}) {
      Written.rows(
          folder.resolve("user_event/part-00000.parquet"),
          """
          optional int64 user_id; optional binary event_type; optional binary timestamp;
          optional binary event_details; optional %s;"""
              .formatted(type));
      refuses(
          sources.run(),
          "part-00000.parquet: column location is optional " + type,
          "which the job cannot read. It may be raw bytes, strings or native values");
    }
  }

  @Test
  void refusesPlayersThatAreFloatingPoint() throws IOException {
    Written.rows(
        folder.resolve("user_event/part-00000.parquet"),
        """
        optional double user_id; optional binary event_type; optional binary timestamp;
        optional binary event_details; optional binary location;""");
    refuses(sources.run(), "user_id is optional double", "integers, strings or raw bytes");
  }

  @Test
  void refusesPlayersBeyondBigint() throws IOException {
    Written.rows(
        folder.resolve("user_event/part-00000.parquet"),
        """
        optional int64 user_id (INTEGER(64,false)); optional binary event_type;
        optional binary timestamp; optional binary event_details; optional binary location;""",
        row -> row.append("user_id", 1L),
        row -> row.append("user_id", -1L));
    refuses(sources.run(), "user_id holds an unsigned number beyond 9223372036854775807");
  }

  @Test
  void refusesAFileThatIsNoParquet() throws IOException {
    Files.writeString(folder.resolve("user_event/part-00009.parquet"), "date,amount\n");
    refuses(sources.run(), "part-00009.parquet", "cannot be read as Parquet");
  }

  @Test
  void refusesAFileCutInTheMiddle() throws IOException {
    byte[] whole = Files.readAllBytes(sources.event());
    Files.write(sources.event(), Arrays.copyOf(whole, whole.length / 2));
    refuses(sources.run(), "part-00000.parquet", "cannot be read as Parquet");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.write(sources.profile(), new byte[0]);
    refuses(sources.run(), "part-00000.parquet", "cannot be read as Parquet");
  }

  @Test
  void namesTheMissingColumnAndThoseFound() {
    refuses(
        sources.run("--events=" + folder.resolve("user_profile/*.parquet")),
        "has no column event_type",
        "user_id, gender, os_version");
  }

  @Test
  void refusesFilesOnTheWeb() {
    refuses(sources.run("--events=https://example.org/e.parquet"), "HTTP lists no files");
  }
}
