package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void refusesASchemeThatNoJarServes() throws Exception {
    CommandRun run = CommandRun.of(SampleSources.in(folder).run("--events=nosuch://a/e/*.parquet"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--events=nosuch://a/e/*.parquet cannot be listed");
  }
}
