package org.playlake.benchmarks;

import java.util.concurrent.Callable;
import org.playlake.benchmarks.data.DataSize;
import org.playlake.benchmarks.data.Shape;
import org.playlake.benchmarks.process.FailedProcessException;
import org.playlake.benchmarks.tables.DisagreementException;
import picocli.CommandLine;

/** Runs a command of the benchmarks as a program. */
public final class BenchmarkCommand {

  private BenchmarkCommand() {}

  /** Runs it and ends this program: with 0 when done, 1 when it failed, 2 on bad arguments. */
  public static void run(Callable<Integer> command, String... args) {
    CommandLine line =
        new CommandLine(command)
            .registerConverter(Shape.class, Shape::of)
            .registerConverter(DataSize.class, DataSize::parse);
    line.setExecutionExceptionHandler((e, failed, parsed) -> explain(e, failed));
    System.exit(line.execute(args));
  }

  private static int explain(Exception failure, CommandLine command) throws Exception {
    if (failure instanceof FailedProcessException
        || failure instanceof DisagreementException
        || failure instanceof IllegalArgumentException) {
      command.getErr().println("benchmarks: " + failure.getMessage());
      return failure instanceof IllegalArgumentException
          ? CommandLine.ExitCode.USAGE
          : CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
