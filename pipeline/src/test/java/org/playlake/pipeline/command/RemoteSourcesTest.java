package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteSourcesTest {
  @TempDir private Path folder;

  @Test
  void readsWhatOnlyHadoopReaches() throws Exception {
    SampleSources sources = SampleSources.in(folder);

    CommandRun run =
        CommandRun.of(
            sources.run(
                "--profiles=lake://store" + folder + "/user_profile/*.parquet",
                "--events=lake://store" + folder + "/user_event/*.parquet"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(LakeContents.of(sources.warehouse()).get("ods_user_event")).hasSize(3_000);
  }

  @Test
  void readsSourcesOfTwoBucketsAndOfTwoFileSystems() throws Exception {
    SampleSources sources = SampleSources.in(folder);

    CommandRun run =
        CommandRun.of(
            sources.run(
                "--profiles=lake://store" + folder + "/user_profile/*.parquet",
                "--events=lake://other"
                    + folder
                    + "/user_event/part-00000.parquet,"
                    + folder
                    + "/user_event/part-00001.parquet"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(LakeContents.of(sources.warehouse()).get("ods_user_event")).hasSize(3_000);
  }

  @ParameterizedTest
  @CsvSource({
    "s3, hadoop-aws, paimon-s3",
    "s3a, hadoop-aws, paimon-s3",
    "oss, JindoSDK, paimon-oss",
    "gs, gcs-connector, paimon-gs",
    "abfs, hadoop-azure, paimon-azure",
    "nosuch, Check the scheme, Check the scheme"
  })
  void aSchemeThatNoJarServesIsToldWithTheJar(String scheme, String files, String warehouse)
      throws Exception {
    SampleSources sources = SampleSources.in(folder);
    String place = scheme + "://bucket/lake";

    refuses(sources.run("--events=" + place), "--events=" + place + " cannot be listed", files);
    refuses(sources.run("--warehouse=" + place), "--warehouse=" + place, warehouse);
    refuses(new String[] {"maintain", "--warehouse=" + place}, "--warehouse=" + place, warehouse);
  }

  private static void refuses(String[] words, String... message) {
    CommandRun run = CommandRun.of(words);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains(message)
        .contains("PLAYLAKE_CLASSPATH");
  }

  @Test
  void aSecretAmongTheArgumentsIsRefused() throws Exception {
    CommandRun run =
        CommandRun.of(
            SampleSources.in(folder)
                .run("--hdfsConfiguration=[{\"fs.s3a.secret.key\":\"open-sesame\"}]"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("--hdfsConfiguration holds fs.s3a.secret.key", "HADOOP_CONF_DIR")
        .doesNotContain("open-sesame");
  }

  @Test
  void settingsAmongTheArgumentsCount() throws Exception {
    SampleSources sources = SampleSources.in(folder);

    CommandRun run =
        CommandRun.of(
            sources.run(
                "--hdfsConfiguration=[{\"fs.pond.impl\":\""
                    + LakeFileSystem.class.getName()
                    + "\"}]",
                "--events=pond://store" + folder + "/user_event/*.parquet"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(LakeContents.of(sources.warehouse()).get("ods_user_event")).hasSize(3_000);
  }

  @Test
  void aHostThatIsNotKnownIsToldWithTheConfigurationOfHadoop() throws Exception {
    SampleSources sources = SampleSources.in(folder);
    String place = "hdfs://no-such-host.invalid/lake";

    for (String option : List.of("--events=", "--warehouse=")) {
      CommandRun run = CommandRun.of(sources.run(option + place));

      assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
      assertThat(run.err().lines())
          .singleElement()
          .asString()
          .contains(option, "the host no-such-host.invalid is not known", "HADOOP_CONF_DIR");
    }
  }
}
