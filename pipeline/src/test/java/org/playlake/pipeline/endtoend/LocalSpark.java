package org.playlake.pipeline.endtoend;

import java.util.concurrent.TimeoutException;
import org.apache.beam.runners.spark.coders.SparkRunnerKryoRegistrator;
import org.apache.beam.runners.spark.translation.SparkContextFactory;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.sql.SparkSession;

/**
 * Spark in this JVM on two threads, for Beam to run on and for the SQL that tells what is right.
 */
final class LocalSpark implements AutoCloseable {
  private final SparkSession session;

  private LocalSpark(SparkSession session) {
    this.session = session;
  }

  static LocalSpark start() {
    return start(2);
  }

  /**
   * @param parallelism into how many parts Beam's shuffles split
   */
  static LocalSpark start(int parallelism) {
    return start(2, parallelism);
  }

  /**
   * @param threads how many tasks run at a time
   */
  static LocalSpark start(int threads, int parallelism) {
    SparkConf conf =
        new SparkConf(false)
            .setMaster("local[" + threads + "]")
            .setAppName("playlake")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.serializer", KryoSerializer.class.getName())
            .set("spark.kryo.registrator", SparkRunnerKryoRegistrator.class.getName())
            .set("spark.default.parallelism", Integer.toString(parallelism))
            .set("spark.sql.shuffle.partitions", "2")
            // Generated code pays for itself with more rows than a test has.
            .set("spark.sql.codegen.wholeStage", "false")
            .set("spark.sql.adaptive.enabled", "false")
            .set("spark.sql.ansi.enabled", "false")
            .set("spark.sql.datetime.java8API.enabled", "true");
    SparkSession session = SparkSession.builder().config(conf).getOrCreate();
    SparkContextFactory.setProvidedSparkContext(
        JavaSparkContext.fromSparkContext(session.sparkContext()));
    return new LocalSpark(session);
  }

  /** A session with views and settings of its own. */
  SparkSession session(String zone) {
    SparkSession own = session.newSession();
    own.conf().set("spark.sql.session.timeZone", zone);
    return own;
  }

  void listen(SparkListener listener) {
    session.sparkContext().addSparkListener(listener);
  }

  /** Waits until listeners have seen all that has happened. */
  void drainEvents() throws TimeoutException {
    session.sparkContext().listenerBus().waitUntilEmpty();
  }

  int parallelism() {
    return session.sparkContext().defaultParallelism();
  }

  @Override
  public void close() {
    SparkContextFactory.clearProvidedSparkContext();
    session.stop();
  }
}
