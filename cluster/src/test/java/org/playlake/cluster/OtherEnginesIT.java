package org.playlake.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on clusters whose jars are others than ours. */
@Tag("faults")
class OtherEnginesIT {
  @TempDir private Path folder;

  /** As managed platforms do; that Paimon is found first, on the driver and the executors. */
  @Test
  void anOlderPaimonOfTheEngineIsNotUsed() throws Exception {
    Path paimon = Path.of(System.getProperty("playlake.olderPaimon"));
    run(SparkHome.make(folder.resolve("spark"), SparkHome.Version.NEWEST, paimon));
  }

  @Test
  void theOldestSparkWillDo() throws Exception {
    run(SparkHome.make(folder.resolve("spark"), SparkHome.Version.OLDEST));
  }

  private void run(SparkHome spark) throws Exception {
    Sources sources = Sources.make(folder);
    Lake lake = new Lake(folder.resolve("lake"));
    try (StandaloneCluster cluster = StandaloneCluster.start(spark, folder.resolve("cluster"))) {
      ChildProcess submitted = cluster.submit("client", Map.of(), sources.arguments(lake));
      assertThat(submitted.waitForEnd()).as(submitted.err()).isZero();
    }
    sources.check(lake);
  }
}
