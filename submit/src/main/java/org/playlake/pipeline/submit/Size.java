package org.playlake.pipeline.submit;

import java.util.Locale;

/** Share of a cluster that a run gets: see the sizes in {@code deploy/emr-serverless/README.md}. */
enum Size {
  /** Some two billion events. */
  SMALL(2, "7g", 4, "14g", 2),
  /** Some ten billion events. */
  MEDIUM(4, "14g", 4, "14g", 8),
  /** Some hundred billion events. */
  LARGE(8, "28g", 4, "14g", 32);

  private final int driverCores;
  private final String driverMemory;
  private final int executorCores;
  private final String executorMemory;
  private final int executors;

  Size(
      int driverCores,
      String driverMemory,
      int executorCores,
      String executorMemory,
      int executors) {
    this.driverCores = driverCores;
    this.driverMemory = driverMemory;
    this.executorCores = executorCores;
    this.executorMemory = executorMemory;
    this.executors = executors;
  }

  /** The size of this name. */
  static Size of(String name, Checks checks) {
    for (Size each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
        return each;
      }
    }
    checks.refuse("--size=" + name + " is none. Give small, medium or large.");
    return SMALL;
  }

  String driverCores() {
    return Integer.toString(driverCores);
  }

  String driverMemory() {
    return driverMemory;
  }

  String executorCores() {
    return Integer.toString(executorCores);
  }

  String executorMemory() {
    return executorMemory;
  }

  String executors() {
    return Integer.toString(executors);
  }
}
