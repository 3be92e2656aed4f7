package org.playlake.pipeline.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.beam.runners.spark.SparkContextOptions;
import org.apache.beam.runners.spark.coders.SparkRunnerKryoRegistrator;
import org.apache.beam.runners.spark.translation.SparkContextFactory;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The Spark of a run in this JVM, started on a thread of its own while the run is prepared, because
 * it takes a while. Where the runner does not start a Spark in this JVM by itself, it is none, and
 * the runner goes on as it would.
 *
 * <p>Spark takes its settings from system properties when it begins; later ones are not for it.
 */
public final class LocalSparkContext implements AutoCloseable {
  /** Masters in this JVM for which the runner gives Spark no jars. */
  private static final String MASTER = "local(\\[\\d+])?";

  private final PipelineOptions options;
  private final @Nullable FutureTask<? extends Closeable> start;

  private LocalSparkContext(
      PipelineOptions options, @Nullable FutureTask<? extends Closeable> start) {
    this.options = options;
    this.start = start;
  }

  /** Begins to start the one that a run with these options needs, where it is to be in this JVM. */
  public static LocalSparkContext begin(PipelineOptions options) {
    boolean isLeftToRunner =
        !options.getRunner().getSimpleName().equals("SparkRunner")
            || SparkSubmission.isUnderway()
            || System.getProperty("spark.master") != null;
    return isLeftToRunner ? new LocalSparkContext(options, null) : OfSpark.begin(options);
  }

  /**
   * Gives it to the runner of the options, once it is there. Throws what the runner would throw
   * when it could not be started.
   */
  public void provide() {
    if (start != null) {
      OfSpark.provide(options, started(start));
    }
  }

  private static Closeable started(FutureTask<? extends Closeable> start) {
    try {
      return start.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Spark was started", e);
    }
  }

  /** Stops it; the options are as they were. */
  @Override
  public void close() throws IOException {
    if (start == null) {
      return;
    }
    OfSpark.withdraw(options);
    Closeable context;
    try {
      context = start.get();
    } catch (ExecutionException e) {
      // Nothing was started. Whoever needed it was told.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    context.close();
  }

  /** Apart, because there need be no Spark. */
  private static final class OfSpark {

    static LocalSparkContext begin(PipelineOptions options) {
      SparkContextOptions spark = options.as(SparkContextOptions.class);
      boolean isLeftToRunner =
          !spark.getSparkMaster().matches(MASTER)
              || spark.getUsesProvidedSparkContext()
              || (spark.getFilesToStage() != null && !spark.getFilesToStage().isEmpty());
      if (isLeftToRunner) {
        return new LocalSparkContext(options, null);
      }
      SparkConf settings =
          new SparkConf()
              .setMaster(spark.getSparkMaster())
              .setAppName(spark.getAppName())
              .set("spark.kryo.registrator", SparkRunnerKryoRegistrator.class.getName());
      FutureTask<JavaSparkContext> start = new FutureTask<>(() -> new JavaSparkContext(settings));
      Thread thread = new Thread(start, "start of Spark");
      thread.setDaemon(true);
      thread.start();
      return new LocalSparkContext(options, start);
    }

    static void provide(PipelineOptions options, Closeable context) {
      SparkContextOptions spark = options.as(SparkContextOptions.class);
      spark.setProvidedSparkContext((JavaSparkContext) context);
      spark.setUsesProvidedSparkContext(true);
    }

    static void withdraw(PipelineOptions options) {
      SparkContextOptions spark = options.as(SparkContextOptions.class);
      spark.setUsesProvidedSparkContext(false);
      spark.setProvidedSparkContext(null);
      SparkContextFactory.clearProvidedSparkContext();
    }
  }
}
