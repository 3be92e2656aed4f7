package org.playlake.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that is watched while it runs. One at a time: processor times are those of the children
 * of this process that have ended.
 *
 * @param command the program and its arguments
 * @param environment what is set for it besides what this process has
 * @param log takes what it writes
 */
public record MeasuredProcess(List<String> command, Map<String, String> environment, Path log) {
  private static final long MILLIS_BETWEEN_LOOKS = 100;

  /**
   * Runs it to its end.
   *
   * @throws FailedProcessException if it ends with another code than 0
   */
  public Usage run() throws IOException, InterruptedException {
    return run(process -> {});
  }

  /**
   * Runs it to its end.
   *
   * @param watcher is shown the process again and again
   * @throws FailedProcessException if it ends with another code than 0
   */
  public Usage run(Consumer<ProcessHandle> watcher) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    ResidentMemory memory = new ResidentMemory();
    ProcStat before = ProcStat.ofThisProcess();
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      do {
        memory.sample(process.toHandle());
        watcher.accept(process.toHandle());
      } while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
    } finally {
      process.destroy();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    ProcStat after = ProcStat.ofThisProcess();
    if (process.exitValue() != 0) {
      throw new FailedProcessException(command, process.exitValue(), log);
    }
    return new Usage(
        wall,
        after.childrenUserSeconds() - before.childrenUserSeconds(),
        after.childrenSystemSeconds() - before.childrenSystemSeconds(),
        memory.peakBytes());
  }
}
