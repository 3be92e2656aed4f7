package org.playlake.pipeline.command;

import java.io.PrintStream;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.run.RunLog;
import org.playlake.pipeline.terminal.Terminal;

/**
 * Handler of errors of the JVM that end a thread which nobody waits for: the process ends with a
 * message, where it would wait for ever. Exceptions are logged.
 */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private static final int RESERVE = 1 << 20;

  private final PrintStream err;

  /** Freed to have memory for the message. */
  private byte[] reserve = new byte[RESERVE];

  private UncaughtErrors(PrintStream err) {
    this.err = err;
  }

  static void endTheProcess(PrintStream err) {
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(err));
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (!(failure instanceof Error)) {
      RunLog.write("Thread " + thread.getName() + " ended", failure);
      return;
    }
    if (reserve.length > 0) {
      reserve = new byte[0];
    }
    try {
      err.println(
          Terminal.escaped(
              "playlake: the run failed. "
                  + Causes.explain(failure)
                  + ". Run again: tables that are published already are replaced once more.",
              ""));
      RunLog.write("Thread " + thread.getName() + " ended", failure);
    } finally {
      // Not by exit, whose hooks may wait for the thread that is gone.
      Runtime.getRuntime().halt(ExitCode.FAILED);
    }
  }
}
