package org.playlake.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  private static final String PARALLELISM = "spark.default.parallelism";
  private static final long MEGABYTE = 1L << 20;

  @BeforeEach
  @AfterEach
  void clear() {
    System.clearProperty(PARALLELISM);
    System.clearProperty("playlake.parallelism");
  }

  @Test
  void aFewRowsOnTheDirectRunnerAreWorkForOne() {
    assertThat(ofDirect(Workers.OF_DIRECT, MEGABYTE)).isEqualTo(1);
    assertThat(ofDirect(Workers.OF_DIRECT, 5 * MEGABYTE)).isEqualTo(2);
  }

  @Test
  void manyRowsOnTheDirectRunnerGetAllThatItWouldTake() {
    int all = PipelineOptionsFactory.as(DirectOptions.class).getTargetParallelism();
    assertThat(ofDirect(Workers.OF_DIRECT, 1L << 40)).isEqualTo(all);
  }

  @Test
  void workersThatAUserSetsForTheDirectRunnerAreKept() {
    assertThat(ofDirect("--targetParallelism=7", MEGABYTE)).isEqualTo(7);
  }

  private static int ofDirect(String option, long bytes) {
    DirectOptions options =
        PipelineOptionsFactory.fromArgs("--runner=DirectRunner", option).as(DirectOptions.class);
    Workers.fit(options, bytes);
    return options.getTargetParallelism();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[4]", "local[4,2]", "local[2]"})
  void aFewRowsOnALocalSparkAreWorkForOneTaskAStep(String master) {
    Workers.fitSpark(master, MEGABYTE);
    assertThat(System.getProperty(PARALLELISM)).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "spark://host:7077", "yarn", "local-cluster[2,1,1024]"})
  void oneThreadAndAClusterAreTakenAsTheyAre(String master) {
    Workers.fitSpark(master, MEGABYTE);
    assertThat(System.getProperty(PARALLELISM)).isNull();
  }

  @Test
  void aPartOfARunThatIsLargerThanTheOneBeforeGetsMore() {
    Workers.fitSpark("local[4]", MEGABYTE);
    Workers.fitSpark("local[4]", 9 * MEGABYTE);
    assertThat(System.getProperty(PARALLELISM)).isEqualTo("3");
    Workers.fitSpark("local[4]", 100 * MEGABYTE);
    assertThat(System.getProperty(PARALLELISM)).isNull();
  }

  @Test
  void aParallelismThatAUserSetsForSparkIsKept() {
    System.setProperty(PARALLELISM, "3");
    Workers.fitSpark("local[4]", MEGABYTE);
    assertThat(System.getProperty(PARALLELISM)).isEqualTo("3");
  }
}
