package org.playlake.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  @TempDir private Path cache;

  private Path log() {
    return RunLog.file(Map.of("XDG_CACHE_HOME", cache.toString()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void eachRunHasALogThatOnlyItsUserCanRead() throws IOException {
    Path first = log();

    assertThat(first).isEmptyFile().startsWith(cache).isNotEqualTo(log());
    assertThat(permissions(first)).isEqualTo("rw-------");
    assertThat(permissions(first.getParent())).isEqualTo("rwx------");
  }

  @Test
  void theOldestLogsAreDeleted() throws IOException {
    Path folder = log().getParent();
    for (int i = 0; i < 40; i++) {
      Files.createFile(folder.resolve("20200101-0000%02d.log".formatted(i)));
    }
    Files.createFile(folder.resolve("notes.txt"));
    Path last = log();

    try (Stream<Path> logs = Files.list(folder)) {
      assertThat(logs.map(log -> log.getFileName().toString()))
          .hasSize(21)
          .contains("notes.txt", last.getFileName().toString(), "20200101-000039.log")
          .doesNotContain("20200101-000000.log");
    }
  }

  @Test
  void aFolderThatIsALinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(cache.resolve("elsewhere"));
    Files.createDirectory(cache.resolve("playlake"));
    Files.createSymbolicLink(cache.resolve("playlake/log"), elsewhere);

    Path log = log();

    assertThat(elsewhere).isEmptyDirectory();
    assertThat(permissions(log)).isEqualTo("rw-------");
    Files.delete(log);
    Files.delete(log.getParent());
  }

  @Test
  void theUserMayNameTheFile() throws IOException {
    Path named = cache.resolve("logs/today.log");

    assertThat(RunLog.file(Map.of("PLAYLAKE_LOG", named.toString()))).isEqualTo(named);
    assertThat(named.getParent()).isEmptyDirectory();
  }
}
