package org.playlake.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of which one worker has no room left. */
@Tag("cluster")
class FullDiskIT {
  @TempDir private Path folder;

  @Test
  void aWorkerWhoseDiskFillsUpLeavesItsTasksToTheOther() throws Exception {
    Sources sources = Sources.make(folder);
    Lake lake = new Lake(folder.resolve("lake"));
    SparkHome spark = SparkHome.make(folder.resolve("spark"), SparkHome.Version.NEWEST);
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
