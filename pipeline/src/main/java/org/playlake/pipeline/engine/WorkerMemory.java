package org.playlake.pipeline.engine;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.runners.spark.SparkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/** The heap that a worker of a run has, as far as it is known before the run. */
public final class WorkerMemory {
  private static final String MASTER = "spark.master";
  private static final String EXECUTOR = "spark.executor.memory";
  private static final String DEFAULT = "1g";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmgtp]?)b?");

  /** Bytes of a unit are 2 to this; a number without a unit is one of megabytes. */
  private static final Map<String, Integer> UNITS =
      Map.of("k", 10, "", 20, "m", 20, "g", 30, "t", 40, "p", 50);

  private WorkerMemory() {}

  /**
   * This JVM's heap, or on a cluster an executor's. What goes to all executors comes from here, so
   * there it is at most twice this JVM's, which does little else.
   */
  public static long of(PipelineOptions options) {
    long own = Runtime.getRuntime().maxMemory();
    boolean isSpark = options.getRunner().getSimpleName().contains("Spark");
    if (!isSpark || isLocal(System.getProperty(MASTER, OfSpark.master(options)))) {
      return own;
    }
    return Math.min(2 * own, bytes(System.getProperty(EXECUTOR, DEFAULT)));
  }

  /** True of a master that runs everything in this JVM. */
  static boolean isLocal(String master) {
    return master.matches("local(\\[.*)?");
  }

  /** A size as Spark reads it; its default for what Spark will refuse. */
  static long bytes(String size) {
    Matcher known = SIZE.matcher(size.strip().toLowerCase(Locale.ROOT));
    return known.matches()
        ? Long.parseLong(known.group(1)) << UNITS.get(known.group(2))
        : bytes(DEFAULT);
  }

  /** Apart, because there need be no Spark. */
  private static final class OfSpark {

    static String master(PipelineOptions options) {
      return String.valueOf(options.as(SparkPipelineOptions.class).getSparkMaster());
    }
  }
}
