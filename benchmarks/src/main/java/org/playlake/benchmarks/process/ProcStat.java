package org.playlake.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor times as Linux keeps them.
 *
 * @param userSeconds of the process or thread itself
 * @param systemSeconds the same, in the kernel
 * @param childrenUserSeconds of its children that have ended
 * @param childrenSystemSeconds the same, in the kernel
 */
record ProcStat(
    double userSeconds,
    double systemSeconds,
    double childrenUserSeconds,
    double childrenSystemSeconds) {

  /** Fixed for all programs, whatever the kernel's own clock is. */
  private static final double TICKS_A_SECOND = 100;

  private static final int USER_TICKS = 11;

  static ProcStat ofThisProcess() {
    try {
      return read(Path.of("/proc/self/stat"));
    } catch (IOException e) {
      throw new IllegalStateException(
          "/proc/self/stat cannot be read. Benchmarks run on Linux only.", e);
    }
  }

  static ProcStat read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /** The second field is a name in parentheses, which may hold spaces and parentheses. */
  static ProcStat parse(String line) {
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return new ProcStat(
        seconds(fields[USER_TICKS]),
        seconds(fields[USER_TICKS + 1]),
        seconds(fields[USER_TICKS + 2]),
        seconds(fields[USER_TICKS + 3]));
  }

  private static double seconds(String ticks) {
    return Long.parseLong(ticks) / TICKS_A_SECOND;
  }
}
