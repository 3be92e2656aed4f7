package org.playlake.benchmarks.process;

/**
 * Time and memory that a process and its children took.
 *
 * @param wallSeconds from start to exit
 * @param userSeconds processor time in their own code
 * @param systemSeconds processor time in the kernel on their behalf
 * @param peakBytes the most memory that was resident
 */
public record Usage(double wallSeconds, double userSeconds, double systemSeconds, long peakBytes) {

  /** Processor time. */
  public double cpuSeconds() {
    return userSeconds + systemSeconds;
  }
}
