package org.playlake.pipeline.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of the folder serving, which are made from the tables' definitions. */
class ServingFilesTest {
  private static final Path FOLDER = Path.of("serving");

  /** Written by hand. */
  private static final Set<String> OTHERS = Set.of("README.md", "starrocks/refresh");

  private static final Map<String, byte[]> MADE = ServingFiles.of("playlake", "game_db").files();

  @BeforeAll
  static void rewriteIfAsked() throws IOException {
    if (Boolean.getBoolean("serving.rewrite")) {
      for (String path : there()) {
        Files.delete(FOLDER.resolve(path));
      }
      for (Map.Entry<String, byte[]> each : MADE.entrySet()) {
        Files.createDirectories(FOLDER.resolve(each.getKey()).getParent());
        Files.write(FOLDER.resolve(each.getKey()), each.getValue());
      }
    }
  }

  @Test
  void theFolderHoldsWhatTheDefinitionsGive() throws IOException {
    assertThat(there())
        .as("After a change of tables: -Dtest=ServingFilesTest -Dserving.rewrite=true")
        .containsExactlyElementsOf(MADE.keySet());
    for (Map.Entry<String, byte[]> each : MADE.entrySet()) {
      byte[] file = Files.readAllBytes(FOLDER.resolve(each.getKey()));
      if (each.getKey().endsWith(".zip")) {
        assertThat(file).as(each.getKey()).isEqualTo(each.getValue());
      } else {
        assertThat(new String(file, UTF_8))
            .as(each.getKey())
            .isEqualTo(new String(each.getValue(), UTF_8));
      }
    }
  }

  @Test
  void aDatabaseOfAnotherNameIsInAllFilesThatNameOne() {
    Map<String, byte[]> files = ServingFiles.of("lake", "other_db").files();

    assertThat(files.keySet()).isEqualTo(MADE.keySet());
    assertThat(files.values())
        .allSatisfy(file -> assertThat(new String(file, UTF_8)).doesNotContain("game_db"));
  }

  private static List<String> there() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      all.filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !OTHERS.contains(name))
          .sorted()
          .forEach(files::add);
    }
    return files;
  }
}
