package org.playlake.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of the newest Spark. */
@Tag("cluster")
class ClusterRunIT {
  @TempDir private static Path folder;
  private static Sources sources;
  private static StandaloneCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    sources = Sources.make(folder);
    SparkHome spark = SparkHome.make(folder.resolve("spark"), SparkHome.Version.NEWEST);
    cluster = StandaloneCluster.start(spark, folder.resolve("cluster"));
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void fromAClientItLeavesTheTablesOfALocalRunAndNoOtherFile() throws Exception {
    Lake lake = new Lake(folder.resolve("client"));
    ChildProcess submitted = cluster.submit("client", Map.of(), sources.arguments(lake));
    assertThat(submitted.waitForEnd()).as(submitted.err()).isZero();
    sources.check(lake);
    assertThat(lake.filesOnDisk()).isEqualTo(lake.filesOfSnapshots());
  }

  @Test
  void withTheDriverOnAWorkerItLeavesTheSame() throws Exception {
    Lake lake = new Lake(folder.resolve("cluster-mode"));
    ChildProcess submitted =
        cluster.submit(
            "cluster",
            Map.of("spark.standalone.submit.waitAppCompletion", "true"),
            sources.arguments(lake));
    assertThat(submitted.waitForEnd()).as(submitted.err()).isZero();
    assertThat(cluster.driverLogs()).contains("game_db.ads_retention_daily", "Done in");
    sources.check(lake);
    assertThat(lake.filesOnDisk()).isEqualTo(lake.filesOfSnapshots());
  }

  @Test
  void withSpeculationEachRowIsThereAndCountedOnce() throws Exception {
    Lake lake = new Lake(folder.resolve("speculation"));
    ChildProcess submitted =
        cluster.submit(
            "client",
            Map.of(
                "spark.speculation", "true",
                "spark.speculation.interval", "5ms",
                "spark.speculation.minTaskRuntime", "0ms",
                "spark.speculation.multiplier", "0.01",
                "spark.speculation.quantile", "0.01"),
            sources.arguments(lake));
    assertThat(submitted.waitForEnd()).as(submitted.err()).isZero();
    assertThat(submitted.err()).containsPattern("Killing attempt \\d+ for task");
    sources.check(lake);
    assertThat(lake.filesOnDisk()).containsAll(lake.filesOfSnapshots());
  }

  @Test
  void hadoopSettingsOfTheSubmissionReachSourcesAndWarehouse() throws Exception {
    Lake lake = new Lake(folder.resolve("settings"));
    ChildProcess submitted =
        cluster.submit(
            "client",
            Map.of(
                "spark.hadoop.fs.viewfs.mounttable.studio.link./data", folder.toUri().toString()),
            sources.arguments("viewfs://studio/data", lake));
    assertThat(submitted.waitForEnd()).as(submitted.err()).isZero();
    sources.check(lake);
  }

  @Test
  void badArgumentsEndItWithTwoAndALine() throws Exception {
    ChildProcess submitted =
        cluster.submit(
            "client", Map.of(), List.of("run", "--profiles=/none", "--timeZone=Nowhere"));
    assertThat(submitted.waitForEnd()).isEqualTo(2);
    assertThat(submitted.err()).contains("playlake: --timeZone=Nowhere is no time zone.");
  }
}
