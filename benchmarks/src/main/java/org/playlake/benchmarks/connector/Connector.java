package org.playlake.benchmarks.connector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.playlake.benchmarks.BenchmarkCommand;
import org.playlake.benchmarks.process.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies a table in turns, by PaimonIO and by Paimon's own sinks, and prints what each took. */
@Command(
    name = "benchmarks/connector",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description =
        "Copies a table of six columns in turns, by PaimonIO and by Paimon's own sinks, checks each"
            + " copy and prints what it took.")
public final class Connector implements Callable<Integer> {

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "5000000",
      description = "Rows of the table. Default: ${DEFAULT-VALUE}.")
  private long rows;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds; in each of them every contender runs once. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--contenders",
      paramLabel = "NAMES",
      split = ",",
      defaultValue = "row-spark,typed-spark,flink-sql,spark-sql,java",
      description =
          "Which, in the order of running; row-direct and typed-direct as well. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<String> contenders;

  @Option(
      names = "--kinds",
      paramLabel = "KINDS",
      split = ",",
      defaultValue = "append,fixed,dynamic,read",
      description =
          "append: to a table without key, each task to files of its own; gathered: the same, but"
              + " PaimonIO shuffles rows by partition, which is its default; fixed: to four buckets with a primary key; dynamic: to"
              + " as many buckets as there have to be; read: no copy, but sums of all columns."
              + " Default: ${DEFAULT-VALUE}.")
  private List<String> kinds;

  @Option(
      names = "--heap",
      defaultValue = "2g",
      description = "Heap of each. Default: ${DEFAULT-VALUE}.")
  private String heap;

  @Option(
      names = "--java-options",
      paramLabel = "OPTIONS",
      split = " ",
      description = "More options of each JVM, such as those of a profiler.")
  private List<String> options = List.of();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Writes the result there as well, as Markdown.")
  private Path output;

  /** The entry for {@code benchmarks/connector}. */
  public static void main(String[] args) {
    BenchmarkCommand.run(new Connector(), args);
  }

  @Override
  public Integer call() throws Exception {
    List<CopyContender> all = contenders.stream().map(CopyContenders::named).toList();
    List<Kind> asked = kinds.stream().map(Kind::named).toList();
    StringBuilder report = new StringBuilder(setting(all));
    try (WorkFolder work = WorkFolder.create()) {
      Lake lake = new Lake(work.resolve("lake"));
      lake.writeSource(rows);
      TableDigest source = lake.digest(Lake.SOURCE);
      CopyRounds turns = new CopyRounds(rounds, work, lake, source, heap, options);
      for (Kind kind : asked) {
        report.append("\n").append(turns.run(kind, all).table(kind));
      }
    }
    System.out.print(report);
    if (output != null) {
      Files.writeString(output, report);
    }
    return 0;
  }

  private String setting(List<CopyContender> all) {
    return String.format(
            Locale.ROOT,
            "%,d rows, %d cores, heap %s, JDK %s, %d rounds in turns.%n%n",
            rows,
            Runtime.getRuntime().availableProcessors(),
            heap,
            Runtime.version(),
            rounds)
        + all.stream()
            .map(each -> "- " + each.name() + ": " + each.madeOf() + "\n")
            .collect(Collectors.joining());
  }
}
