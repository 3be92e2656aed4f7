package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.paimon.rest.auth.BearTokenAuthProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job into a lake that a REST catalog keeps. */
class RestCatalogTest {
  @TempDir private static Path sourceFolder;
  private static SampleSources sources;
  private static Map<String, List<String>> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void runOnFiles() throws Exception {
    sources = SampleSources.in(sourceFolder);
    CommandRun run = CommandRun.of(sources.run());
    assertThat(run.exitCode()).as(run.err()).isZero();
    expected = LakeContents.of(sources.warehouse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void aBearerTokenGetsIn(String runner) throws Exception {
    try (RestLake lake =
        RestLake.in(
            folder,
            new BearTokenAuthProvider("open-sesame"),
            Map.of("token.provider", "bear", "token", "open-sesame"))) {
      CommandRun run = run(lake, "--runner=" + runner);

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(LakeContents.of(lake.options())).isEqualTo(expected);
    }
  }

  private static CommandRun run(RestLake lake, String... more) throws Exception {
    String[] words = new String[more.length + 2];
    words[0] = "--warehouse=" + RestLake.NAME;
    words[1] = "--catalogOptions=" + new ObjectMapper().writeValueAsString(lake.options());
    System.arraycopy(more, 0, words, 2, more.length);
    return CommandRun.of(sources.run(words));
  }
}
