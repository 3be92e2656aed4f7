package org.playlake.io.paimon;

import org.apache.beam.runners.spark.SparkContextOptions;
import org.apache.beam.runners.spark.SparkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Spark in this JVM for the tests of one class. Two cores, and four attempts at a task: a plain
 * {@code local[2]} gives it one.
 */
public final class LocalSpark implements BeforeAllCallback, AfterAllCallback {

  private final int partitions;
  private JavaSparkContext spark;

  /** Shuffles go to so many partitions. */
  public LocalSpark(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2,4]")
                .setAppName(context.getDisplayName())
                .set("spark.ui.enabled", "false")
                .set("spark.default.parallelism", Integer.toString(partitions)));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    spark.stop();
  }

  /**
   * A pipeline that runs on this Spark.
   *
   * @param huge whether groups are streamed, and can be read once, or are held in memory
   */
  public Pipeline pipeline(boolean huge) {
    SparkContextOptions options = PipelineOptionsFactory.create().as(SparkContextOptions.class);
    options.setRunner(SparkRunner.class);
    options.setProvidedSparkContext(spark);
    options.setUsesProvidedSparkContext(true);
    options.setPreferGroupByKeyToHandleHugeValues(huge);
    return Pipeline.create(options);
  }
}
