package org.playlake.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.runners.spark.SparkContextOptions;
import org.apache.beam.runners.spark.SparkRunner;
import org.apache.beam.runners.spark.translation.SparkContextFactory;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSparkContextTest {
  private static final List<String> PROPERTIES =
      List.of(
          "spark.ui.enabled",
          "spark.driver.bindAddress",
          "spark.driver.host",
          "spark.master",
          "spark.default.parallelism",
          "spark.executor.memory",
          "spark.submit.deployMode");

  @BeforeEach
  void staySilentAndLocal() {
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    System.setProperty("spark.driver.host", "127.0.0.1");
  }

  @AfterEach
  void forgetSettings() {
    PROPERTIES.forEach(System::clearProperty);
  }

  @Test
  void theRunnerTakesTheOneThatWasBegunWithTheSettingsOfThen() throws Exception {
    System.setProperty("spark.default.parallelism", "3");
    SparkContextOptions options = options("--sparkMaster=local[2]", "--appName=a game");
    JavaSparkContext taken;
    try (LocalSparkContext begun = LocalSparkContext.begin(options)) {
      begun.provide();
      taken = SparkContextFactory.getSparkContext(options);
      assertThat(taken).isSameAs(options.getProvidedSparkContext());
      assertThat(taken.master()).isEqualTo("local[2]");
      assertThat(taken.appName()).isEqualTo("a game");
      assertThat(taken.defaultParallelism()).isEqualTo(3);
      SparkContextFactory.stopSparkContext(taken);
      assertThat(taken.sc().isStopped()).as("stopped by the runner").isFalse();
    }
    assertThat(taken.sc().isStopped()).isTrue();
    isLeftToRunner(options);
  }

  @Test
  void oneThatNobodyCameToUseIsStopped() throws Exception {
    LocalSparkContext.begin(options("--sparkMaster=local")).close();
    // Spark refuses a second one beside it.
    try (LocalSparkContext next = LocalSparkContext.begin(options("--sparkMaster=local[1]"))) {
      next.provide();
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("dag-scheduler") || name.equals("start of Spark"));
  }

  @Test
  void whatSparkRefusesIsToldWhenItIsNeededAndNotBefore() throws Exception {
    System.setProperty("spark.executor.memory", "1m");
    SparkContextOptions options = options("--sparkMaster=local");
    try (LocalSparkContext begun = LocalSparkContext.begin(options)) {
      assertThatThrownBy(begun::provide)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Executor memory");
    }
    isLeftToRunner(options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[*]", "local[2,4]", "spark://host:7077", "yarn", "k8s://host"})
  void otherMastersAreLeftToTheRunner(String master) throws Exception {
    SparkContextOptions options = options("--sparkMaster=" + master);
    try (LocalSparkContext begun = LocalSparkContext.begin(options)) {
      begun.provide();
      isLeftToRunner(options);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spark.master", "spark.submit.deployMode"})
  void aSubmittedJobIsLeftToTheRunner(String property) throws Exception {
    System.setProperty(property, "client");
    SparkContextOptions options = options("--sparkMaster=local[2]");
    try (LocalSparkContext begun = LocalSparkContext.begin(options)) {
      begun.provide();
      isLeftToRunner(options);
    }
  }

  @Test
  void aContextThatTheCallerProvidesStays() throws Exception {
    SparkContextOptions options =
        options("--sparkMaster=local[2]", "--usesProvidedSparkContext=true");
    try (LocalSparkContext begun = LocalSparkContext.begin(options)) {
      begun.provide();
    }
    assertThat(options.getUsesProvidedSparkContext()).isTrue();
    assertThat(options.getProvidedSparkContext()).isNull();
  }

  @Test
  void jarsToBringToWorkersAreLeftToTheRunner() throws Exception {
    SparkContextOptions options = options("--sparkMaster=local[2]");
    options.setFilesToStage(List.of("some.jar"));
    try (LocalSparkContext begun = LocalSparkContext.begin(options)) {
      begun.provide();
      isLeftToRunner(options);
    }
  }

  @Test
  void theDirectRunnerHasNone() throws Exception {
    PipelineOptions options = PipelineOptionsFactory.fromArgs("--runner=DirectRunner").create();
    try (LocalSparkContext begun = LocalSparkContext.begin(options)) {
      begun.provide();
      isLeftToRunner(options.as(SparkContextOptions.class));
    }
  }

  private static void isLeftToRunner(SparkContextOptions options) {
    assertThat(options.getUsesProvidedSparkContext()).isFalse();
    assertThat(options.getProvidedSparkContext()).isNull();
  }

  private static SparkContextOptions options(String... more) {
    PipelineOptions options = PipelineOptionsFactory.fromArgs(more).as(SparkContextOptions.class);
    options.setRunner(SparkRunner.class);
    return options.as(SparkContextOptions.class);
  }
}
