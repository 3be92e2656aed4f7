package org.playlake.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster that loses a worker, or the room on its disk, for good. */
@Tag("faults")
class LostWorkersIT {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static Sources sources;
  private static SparkHome spark;

  @BeforeAll
  static void make() throws Exception {
    sources = Sources.make(shared);
    spark = SparkHome.make(shared.resolve("spark"), SparkHome.Version.NEWEST);
  }

  @Test
  void aWorkerThatIsKilledForGoodChangesNothing() throws Exception {
    Lake lake = new Lake(folder.resolve("lake"));
    try (var cluster = StandaloneCluster.start(spark, folder.resolve("cluster"))) {
      ChildProcess run = cluster.submit("client", Map.of(), sources.arguments(lake));
      run.waitUntil(() -> lake.has("ods_user_event", "data-"));
      cluster.worker(0).close();
      assertThat(run.waitForEnd()).as(run.err()).isZero();
    }
    sources.check(lake);
  }

  @Test
  void aWorkerWhoseDiskFillsUpLeavesItsTasksToTheOther() throws Exception {
    Lake lake = new Lake(folder.resolve("lake"));
    try (SmallDisk disk = new SmallDisk(folder.resolve("disk"))) {
      assumeTrue(disk.mount());
      Map<String, String> second = Map.of("SPARK_LOCAL_DIRS", disk.folder().toString());
      try (var cluster = StandaloneCluster.start(spark, folder.resolve("cluster"), second)) {
        ChildProcess run =
            cluster.submit(
                "client",
                Map.of("spark.excludeOnFailure.enabled", "true"),
                sources.arguments(lake));
        run.waitUntil(() -> lake.has("ods_user_event", "data-"));
        disk.fill();
        assertThat(run.waitForEnd()).as(run.err()).isZero();
        assertThat(run.err()).contains("No space left on device");
      }
    }
    sources.check(lake);
  }
}
