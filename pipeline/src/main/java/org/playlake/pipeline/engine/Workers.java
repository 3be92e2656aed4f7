package org.playlake.pipeline.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.spark.SparkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * The number of workers in this JVM, by the size of what a run reads. A step is a task for each
 * worker, and starting one costs more than what it does with a few thousand rows.
 */
public final class Workers {
  /** An option of the DirectRunner that leaves the number to {@link #fit}. */
  public static final String OF_DIRECT = "--targetParallelism=0";

  /** Bytes of source, compressed, that are worth a worker more. */
  private static final long WORKER_BYTES = 4L << 20;

  private static final String PARALLELISM = "spark.default.parallelism";

  /** The value that was set here, to tell it from a user's. */
  private static final String OURS = "playlake.parallelism";

  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\d+|\\*).*)?");

  private Workers() {}

  /**
   * Gives the runner as many workers as it would take, or fewer. What a user has set, and a
   * cluster, is left as it is.
   */
  public static void fit(PipelineOptions options, long bytes) {
    String runner = options.getRunner().getSimpleName();
    if (runner.equals("DirectRunner")) {
      OfDirect.fit(options, bytes);
    } else if (runner.equals("SparkRunner")) {
      fitSpark(System.getProperty("spark.master", OfSpark.master(options)), bytes);
    }
  }

  /** Parts of a run follow each other in a process, and each has its own size. */
  static void fitSpark(String master, long bytes) {
    String set = System.getProperty(PARALLELISM);
    int threads = threads(master);
    if (threads == 0 || (set != null && !set.equals(System.getProperty(OURS)))) {
      return;
    }
    if (worthwhile(bytes) < threads) {
      String few = Long.toString(worthwhile(bytes));
      System.setProperty(PARALLELISM, few);
      System.setProperty(OURS, few);
    } else {
      System.clearProperty(PARALLELISM);
      System.clearProperty(OURS);
    }
  }

  private static long worthwhile(long bytes) {
    return 1 + bytes / WORKER_BYTES;
  }

  /** Threads of a master in this JVM; none of a cluster. */
  private static int threads(String master) {
    Matcher local = LOCAL.matcher(master);
    if (!local.matches()) {
      return 0;
    }
    String given = local.group(1);
    if (given == null) {
      return 1;
    }
    return given.equals("*")
        ? Runtime.getRuntime().availableProcessors()
        : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(given));
  }

  /** Apart, because a cluster has no DirectRunner. */
  private static final class OfDirect {

    /**
     * One of the runner's threads that has nothing to do asks all steps for timers, over and over,
     * until the job ends; a single one does so between two bundles.
     */
    static void fit(PipelineOptions options, long bytes) {
      DirectOptions direct = options.as(DirectOptions.class);
      if (direct.getTargetParallelism() == 0) {
        int most = new DirectOptions.AvailableParallelismFactory().create(options);
        direct.setTargetParallelism((int) Math.min(most, worthwhile(bytes)));
      }
    }
  }

  /** Apart, because there need be no Spark. */
  private static final class OfSpark {

    static String master(PipelineOptions options) {
      return String.valueOf(options.as(SparkPipelineOptions.class).getSparkMaster());
    }
  }
}
