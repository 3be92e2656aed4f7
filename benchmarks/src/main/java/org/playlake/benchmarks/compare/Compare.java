package org.playlake.benchmarks.compare;

import static org.playlake.benchmarks.report.Numbers.gigabytes;
import static org.playlake.benchmarks.report.Numbers.seconds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.playlake.benchmarks.contenders.Contender;
import org.playlake.benchmarks.contenders.Contenders;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.data.PlainData;
import org.playlake.benchmarks.process.FailedProcessException;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.process.WorkFolder;
import org.playlake.benchmarks.tables.Agreement;
import org.playlake.benchmarks.tables.DisagreementException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole job in turns, done by Playlake and by others, and prints what each took. */
@Command(
    name = "benchmarks/compare",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description =
        "Runs the whole job in turns, done by Playlake and by others, and prints what each took.")
public final class Compare implements Callable<Integer> {

  @Mixin private PlainData plain;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds; in each of them every contender runs once. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--contenders",
      paramLabel = "NAMES",
      split = ",",
      defaultValue = "playlake,spark-sql,duckdb",
      description = "Which, in the order of running. Default: ${DEFAULT-VALUE}.")
  private List<String> contenders;

  @Option(
      names = "--heap",
      defaultValue = "6g",
      description = "Heap of each, for DuckDB its memory limit. Default: ${DEFAULT-VALUE}.")
  private String heap;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Writes the result there as well, as Markdown.")
  private Path output;

  /** The entry for {@code benchmarks/compare}. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new Compare());
    command.setExecutionExceptionHandler(
        (e, failed, parsed) -> {
          if (e instanceof FailedProcessException || e instanceof DisagreementException) {
            failed.getErr().println("benchmarks: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw e;
        });
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<Contender> all = contenders.stream().map(Contenders::named).toList();
    DataSet data = plain.get();
    Measurements measurements = new Measurements(Contenders.REFERENCE);
    try (WorkFolder work = WorkFolder.create()) {
      for (int round = 1; round <= runs; round++) {
        for (Contender contender : all) {
          String name = contender.name();
          work.remove(name);
          Usage usage = contender.process(data, work.resolve(name), heap, work.log(name)).run();
          measurements.add(name, usage);
          System.err.printf(
              "round %d of %d: %s took %s, processor %s, %s%n",
              round,
              runs,
              name,
              seconds(usage.wallSeconds()),
              seconds(usage.cpuSeconds()),
              gigabytes(usage.peakBytes()));
        }
        if (round == 1) {
          Agreement.check(work, contenders);
        }
      }
    }
    String report =
        new Setting(plain.toString(), heap, runs, all) + "\n" + measurements.table("job");
    System.out.print(report);
    if (output != null) {
      Files.writeString(output, report);
    }
    return 0;
  }
}
