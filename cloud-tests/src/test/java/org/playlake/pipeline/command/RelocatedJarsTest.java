package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.paimon.rest.auth.DLFToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars for spark-submit with a catalog on a server and with object stores. */
class RelocatedJarsTest {
  @TempDir private static Path folder;
  private static S3Server server;
  private static SampleSources sources;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void runOnFiles() throws Exception {
    server = S3Server.start(folder).withBucket("lake");
    sources = FewDays.in(folder.resolve("sources"));
    CommandRun run = CommandRun.of(sources.run());
    assertThat(run.exitCode()).as(run.err()).isZero();
    expected = LakeContents.of(sources.warehouse());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void aLakeOnS3NeedsOneJarMore() throws Exception {
    Map<String, String> options =
        Map.of(
            "warehouse", "s3://lake/s3",
            "s3.endpoint", server.url(),
            "s3.access-key", "reader",
            "s3.secret-key", "open-sesame",
            "s3.path.style.access", "true");
    fills(options, "s3");
  }

  @Test
  void aLakeOnOssNeedsOneJarMore() throws Exception {
    try (OssGateway store = OssGateway.to(server.url())) {
      Map<String, String> options =
          Map.of(
              "warehouse", "oss://lake/oss",
              "fs.oss.endpoint", store.url(),
              "fs.oss.accessKeyId", "reader",
              "fs.oss.accessKeySecret", "open-sesame");
      fills(options, "oss");
    }
  }

  @Test
  void aCatalogOnAServerNeedsNone() throws Exception {
    DLFToken token = new DLFToken("key-id", "open-sesame", "for-an-hour", null);
    try (RestLake lake =
        RestLake.in(
            folder.resolve("rest"),
            new DlfJudge().knowing(token),
            Map.of(
                "token.provider", "dlf",
                "dlf.region", DlfJudge.REGION,
                "dlf.access-key-id", "key-id",
                "dlf.access-key-secret", "open-sesame",
                "dlf.security-token", "for-an-hour"))) {
      fills(lake.options());
    }
  }

  private static void fills(Map<String, String> options, String... stores) throws Exception {
    SubmittedRun run =
        SubmittedRun.of(
            folder,
            List.of(stores),
            Map.of(),
            sources.run(
                "--warehouse=" + options.get("warehouse"),
                "--catalogOptions=" + new ObjectMapper().writeValueAsString(options)));
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(LakeContents.of(options)).isEqualTo(expected);
  }
}
