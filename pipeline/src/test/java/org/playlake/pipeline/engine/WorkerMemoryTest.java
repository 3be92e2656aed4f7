package org.playlake.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.beam.runners.spark.SparkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerMemoryTest {
  private static final long OWN = Runtime.getRuntime().maxMemory();

  @ParameterizedTest
  @CsvSource({
    "14g, 15032385536",
    "512m, 536870912",
    "512, 536870912",
    "2048K, 2097152",
    "1GB, 1073741824",
    "much, 1073741824"
  })
  void sizesAreReadAsSparkReadsThem(String size, long bytes) {
    assertThat(WorkerMemory.bytes(size)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "local[4]", "local[*]", "local[2,4]"})
  void aLocalMasterRunsEverythingHere(String master) {
    assertThat(WorkerMemory.isLocal(master)).isTrue();
    assertThat(WorkerMemory.of(onSpark(master))).isEqualTo(OWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spark://host:7077", "yarn", "k8s://host", "local-cluster[2,1,1024]"})
  void onAClusterAnExecutorsMemoryCounts(String master) {
    assertThat(WorkerMemory.isLocal(master)).isFalse();
    assertThat(WorkerMemory.of(onSpark(master))).isEqualTo(Math.min(2 * OWN, 1L << 30));
  }

  @Test
  void theDirectRunnerHasTheMemoryOfThisProcess() {
    PipelineOptions direct = PipelineOptionsFactory.fromArgs("--runner=DirectRunner").create();
    assertThat(WorkerMemory.of(direct)).isEqualTo(OWN);
  }

  private static PipelineOptions onSpark(String master) {
    return PipelineOptionsFactory.fromArgs("--runner=SparkRunner", "--sparkMaster=" + master)
        .as(SparkPipelineOptions.class);
  }
}
