package org.playlake.benchmarks.scale;

import static org.playlake.benchmarks.report.Numbers.gigabytes;
import static org.playlake.benchmarks.report.Numbers.megabytes;
import static org.playlake.benchmarks.report.Numbers.seconds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.playlake.benchmarks.BenchmarkCommand;
import org.playlake.benchmarks.contenders.PlaylakeJob;
import org.playlake.benchmarks.data.DataFolder;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.data.DataSize;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.process.WorkFolder;
import org.playlake.benchmarks.report.MarkdownTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs Playlake once on data of each size and prints what grows with it. */
@Command(
    name = "benchmarks/scale",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = "Runs Playlake once on data of each size and prints what grows with it.")
public final class Scale implements Callable<Integer> {

  @Option(
      names = "--sizes",
      paramLabel = "EVENTS/PLAYERS/DAYS",
      split = ",",
      defaultValue =
          "1M/200k/90,10M/200k/90,40M/200k/90,100M/200k/90"
              + ",10M/2M/90,10M/20M/90"
              + ",10M/200k/365,10M/200k/1095",
      description =
          "Sizes of the data, one after the other; k and M stand for a thousand and a million."
              + " Default: ${DEFAULT-VALUE}.")
  private List<DataSize> sizes;

  @Option(
      names = "--heap",
      defaultValue = "6g",
      description = "Heap of each run. Default: ${DEFAULT-VALUE}.")
  private String heap;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where data are made and kept for the next time, a folder for each size."
              + " Default: benchmarks/target/data.")
  private Path folder;

  /** The entry for {@code benchmarks/scale}. */
  public static void main(String[] args) {
    BenchmarkCommand.run(new Scale(), args);
  }

  @Override
  public Integer call() throws Exception {
    DataFolder data = DataFolder.of(folder);
    MarkdownTable table =
        MarkdownTable.of(
            "events",
            "players",
            "days",
            "wall",
            "processor",
            "shuffled",
            "heap after a collection",
            "resident",
            "data files",
            "tables");
    try (WorkFolder work = WorkFolder.create()) {
      for (DataSize size : sizes) {
        DataSet set = data.generated(size);
        System.err.println("Running on " + size + " ...");
        table.add(measure(size, set, work));
      }
    }
    System.out.print(table);
    return 0;
  }

  private String[] measure(DataSize size, DataSet set, WorkFolder work) throws Exception {
    Path engineLogs = Files.createDirectories(work.resolve("engine"));
    Path heapLog = work.resolve("heap.log");
    String options =
        "-Dspark.eventLog.enabled=true -Dspark.eventLog.dir="
            + engineLogs.toUri()
            + " -Xlog:gc:file="
            + heapLog;
    Usage usage =
        new PlaylakeJob()
            .process(set, work.resolve("lake"), heap, work.log("scale"), options)
            .run();
    LakeFiles files = LakeFiles.in(work.resolve("lake"));
    String[] line = {
      count(size.events()),
      count(size.players()),
      count(size.days()),
      seconds(usage.wallSeconds()),
      seconds(usage.cpuSeconds()),
      megabytes(EngineLog.in(engineLogs).shuffledBytes()),
      megabytes(HeapLog.of(heapLog).mostBytes()),
      gigabytes(usage.peakBytes()),
      count(files.count()),
      gigabytes(files.bytes())
    };
    work.remove("lake");
    work.remove("engine");
    return line;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
