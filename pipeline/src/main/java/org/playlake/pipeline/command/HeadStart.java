package org.playlake.pipeline.command;

import java.util.Set;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.paimon.codegen.CodeGenUtils;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.playlake.pipeline.engine.SparkSubmission;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.run.RunLog;
import org.slf4j.LoggerFactory;

/**
 * A head start for libraries that every run needs and that take a while to be there: they are
 * loaded on threads of their own while the words of the command are read. A run is the same without
 * it, only later.
 */
final class HeadStart {
  private static final Set<String> RUNS = Set.of("run", "demo");

  private HeadStart() {}

  /** Begins it where the command is one that runs the job. */
  static void begin(String... args) {
    if (args.length > 0 && RUNS.contains(args[0]) && !SparkSubmission.isUnderway()) {
      begin("head start of options", HeadStart::loadOptions);
    }
  }

  static void loadOptions() {
    RunLog.open();
    // Logging is opened by one thread; a second one that logged meanwhile would be told so.
    LoggerFactory.getILoggerFactory();
    begin("head start of tables", HeadStart::loadTables);
    PipelineOptionsFactory.register(RunOptions.class);
  }

  /** The compiler of projections, which has class loaders of its own. */
  static void loadTables() {
    CodeGenUtils.newProjection(RowType.of(DataTypes.INT()), new int[] {0});
  }

  private static void begin(String name, Runnable loading) {
    Thread thread = new Thread(() -> runQuietly(loading), name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void runQuietly(Runnable loading) {
    try {
      loading.run();
    } catch (RuntimeException | LinkageError e) {
      // Whoever needs it meets the same failure, and tells the user.
      return;
    }
  }
}
