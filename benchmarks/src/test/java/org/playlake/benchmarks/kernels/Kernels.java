package org.playlake.benchmarks.kernels;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the kernels as JMH's own command line does, but briefly, and ends with a table. */
public final class Kernels {
  private static final List<String> OWN_OPTIONS = List.of("-h", "-l", "-lp", "-lprof", "-lrf");

  private Kernels() {}

  public static void main(String[] arguments) throws Exception {
    if (List.of(arguments).stream().anyMatch(OWN_OPTIONS::contains)) {
      org.openjdk.jmh.Main.main(arguments);
      return;
    }
    try {
      Collection<RunResult> results = new Runner(options(arguments).build()).run();
      System.out.println();
      System.out.print(KernelTable.of(results));
    } catch (CommandLineOptionException | RunnerException e) {
      System.err.println("kernels: " + e.getMessage());
      System.exit(2);
    }
  }

  private static ChainedOptionsBuilder options(String[] arguments)
      throws CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(given)
            .forks(given.getForkCount().orElse(1))
            .warmupIterations(given.getWarmupIterations().orElse(4))
            .warmupTime(given.getWarmupTime().orElse(TimeValue.milliseconds(250)))
            .measurementIterations(given.getMeasurementIterations().orElse(10))
            .measurementTime(given.getMeasurementTime().orElse(TimeValue.milliseconds(100)))
            .addProfiler(CpuTime.class)
            .timeUnit(given.getTimeUnit().orElse(TimeUnit.NANOSECONDS));
    return given.getBenchModes().isEmpty() ? options.mode(Mode.AverageTime) : options;
  }
}
