package org.playlake.benchmarks.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.playlake.benchmarks.BenchmarkCommand;
import org.playlake.benchmarks.contenders.Contender;
import org.playlake.benchmarks.contenders.Contenders;
import org.playlake.benchmarks.contenders.PlaylakeJob;
import org.playlake.benchmarks.data.DataOptions;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.data.Shape;
import org.playlake.benchmarks.process.WorkFolder;
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
  private static final String NONE = "none";

  @Mixin private DataOptions data;

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
      description = "Which, in the order of running, or none. Default: ${DEFAULT-VALUE}.")
  private List<String> contenders;

  @Option(
      names = "--shapes",
      paramLabel = "SHAPES",
      split = ",",
      description =
          "Then playlake alone on data of other shapes: fourfold, hot-player, many-players,"
              + " many-days, many-places, one-file, small-files, small-heap.")
  private List<Shape> shapes = List.of();

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
    BenchmarkCommand.run(new Compare(), args);
  }

  @Override
  public Integer call() throws Exception {
    String report = contenders.contains(NONE) ? "" : compareContenders();
    if (!shapes.isEmpty()) {
      report += (report.isEmpty() ? "" : "\n") + compareShapes();
    }
    System.out.print(report);
    if (output != null) {
      Files.writeString(output, report);
    }
    return 0;
  }

  private String compareContenders() throws Exception {
    DataSet plain = data.get(Shape.PLAIN);
    List<Contender> all = contenders.stream().map(Contenders::named).toList();
    List<Entrant> entrants =
        all.stream().map(each -> new Entrant(each.name(), each, plain, heap)).toList();
    try (WorkFolder work = WorkFolder.create()) {
      return new Setting(data.toString(), heap, runs, all)
          + ("\n" + new Rounds(runs, work).run(entrants, Contenders.REFERENCE).table("job"));
    }
  }

  private String compareShapes() throws Exception {
    Contender playlake = new PlaylakeJob();
    Set<Shape> all = EnumSet.of(Shape.PLAIN);
    all.addAll(shapes);
    List<Entrant> entrants = new ArrayList<>();
    for (Shape shape : all) {
      entrants.add(new Entrant(shape.label(), playlake, data.get(shape), shape.heap(heap)));
    }
    try (WorkFolder work = WorkFolder.create()) {
      return new Setting(data.toString(), heap, runs, List.of(playlake))
          + ("\n" + new Rounds(runs, work).run(entrants, Shape.PLAIN.label()).table("data"));
    }
  }
}
