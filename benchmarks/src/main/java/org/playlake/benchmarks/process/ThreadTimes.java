package org.playlake.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Processor time of each thread of a process; a thread that lives shorter than a look is missed.
 */
public final class ThreadTimes {
  private final Map<Path, ThreadTime> threads = new HashMap<>();

  /**
   * A thread of the process.
   *
   * @param name its first 15 characters
   */
  private record ThreadTime(String name, double cpuSeconds) {}

  /** Looks at the threads as they are now. */
  public void sample(ProcessHandle process) {
    Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
    try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
      for (Path task : all) {
        ProcStat stat = ProcStat.read(task.resolve("stat"));
        String name = Files.readString(task.resolve("comm")).strip();
        threads.put(task, new ThreadTime(name, stat.userSeconds() + stat.systemSeconds()));
      }
    } catch (IOException ended) {
      // What was seen before stays.
      return;
    }
  }

  /** Processor seconds by the thread's name. */
  public Map<String, Double> byName() {
    Map<String, Double> sums = new HashMap<>();
    threads.values().forEach(thread -> sums.merge(thread.name(), thread.cpuSeconds(), Double::sum));
    return sums;
  }
}
