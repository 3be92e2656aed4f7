package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole job with sources and the lake in an object store. */
class S3Test {
  @TempDir private static Path folder;
  private static S3Server server;
  private static SampleSources sources;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void runOnFiles() throws Exception {
    server = S3Server.start(folder).withBucket("logs").withBucket("lake");
    System.setProperty("playlake.test.s3", server.url());
    sources = FewDays.in(folder.resolve("sources"));
    server.upload("logs", sources.folder());
    CommandRun run = CommandRun.of(sources.run());
    assertThat(run.exitCode()).as(run.err()).isZero();
    expected = LakeContents.of(sources.warehouse());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"DirectRunner, s3", "SparkRunner, s3a"})
  void sourcesAndLakeAreInBuckets(String runner, String scheme) throws Exception {
    Map<String, String> options =
        Map.of(
            "warehouse",
            "s3://lake/" + runner,
            "s3.endpoint",
            server.url(),
            "s3.access-key",
            "reader",
            "s3.secret-key",
            "open-sesame",
            "s3.path.style.access",
            "true");

    CommandRun run =
        CommandRun.of(
            sources.run(
                "--runner=" + runner,
                "--profiles=" + scheme + "://logs/user_profile/*.parquet",
                "--events=" + scheme + "://logs/user_event",
                "--warehouse=" + options.get("warehouse"),
                "--catalogOptions=" + new ObjectMapper().writeValueAsString(options)));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(LakeContents.of(options)).isEqualTo(expected);
  }
}
