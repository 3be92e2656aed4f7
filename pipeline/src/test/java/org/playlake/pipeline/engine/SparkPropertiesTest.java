package org.playlake.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SparkPropertiesTest {
  private static final String DYNAMIC = "spark.dynamicAllocation.enabled";
  private static final String PARALLELISM = "spark.default.parallelism";

  @BeforeEach
  @AfterEach
  void clear() {
    System.clearProperty(DYNAMIC);
    System.clearProperty(PARALLELISM);
  }

  @Test
  void tasksFollowTheSourcesWhereExecutorsComeAsTheyAreNeeded() {
    System.setProperty(DYNAMIC, "true");
    SparkProperties.setParallelism(100L << 30);
    assertThat(System.getProperty(PARALLELISM)).isEqualTo("1600");
  }

  @Test
  void whatTheSubmissionSetsIsKept() {
    System.setProperty(DYNAMIC, "true");
    System.setProperty(PARALLELISM, "7");
    SparkProperties.setParallelism(100L << 30);
    assertThat(System.getProperty(PARALLELISM)).isEqualTo("7");
  }

  @Test
  void aClusterOfAFixedSizeIsTakenAsItIs() {
    SparkProperties.setParallelism(100L << 30);
    assertThat(System.getProperty(PARALLELISM)).isNull();
  }

  @Test
  void smallAndHugeSourcesHaveASensibleNumberOfTasks() {
    assertThat(SparkProperties.tasks(0)).isEqualTo(16);
    assertThat(SparkProperties.tasks(1L << 60)).isEqualTo(20_000);
  }
}
