package org.playlake.benchmarks.daily;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.playlake.benchmarks.BenchmarkCommand;
import org.playlake.benchmarks.process.Home;
import org.playlake.benchmarks.process.MeasuredProcess;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.process.WorkFolder;
import org.playlake.benchmarks.report.MarkdownTable;
import org.playlake.benchmarks.scale.LakeFiles;
import org.playlake.sample.SampleData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads one more date into lakes of several numbers of days, and prints what it costs. */
@Command(
    name = "benchmarks/daily",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = "Loads one more date into lakes of several numbers of days.")
public final class Daily implements Callable<Integer> {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Option(
      names = "--days",
      split = ",",
      defaultValue = "30,365,1095",
      description = "Days that the lakes have. Default: ${DEFAULT-VALUE}.")
  private List<Integer> days;

  @Option(
      names = "--events",
      defaultValue = "20000",
      description = "Events a day. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--last",
      defaultValue = "0",
      description = "Events of the date that is measured. Default: as many as the others.")
  private int last;

  @Option(
      names = "--users",
      defaultValue = "5000",
      description = "Players. Default: ${DEFAULT-VALUE}.")
  private int users;

  @Option(
      names = "--runs",
      defaultValue = "3",
      description = "Runs that are measured on each lake. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--heap",
      defaultValue = "2g",
      description = "Heap of each run. Default: ${DEFAULT-VALUE}.")
  private String heap;

  /** The entry for {@code benchmarks/daily}. */
  public static void main(String[] args) {
    BenchmarkCommand.run(new Daily(), args);
  }

  @Override
  public Integer call() throws Exception {
    MarkdownTable table =
        MarkdownTable.of(
            "days",
            "wall, least",
            "wall, all",
            "wall, all, of undated runs over the same files",
            "processor, least",
            "read of sources",
            "read of the lake",
            "files written",
            "bytes written");
    int most = days.stream().mapToInt(Integer::intValue).max().orElse(0);
    try (WorkFolder work = WorkFolder.create()) {
      System.err.println("Making " + most + " deliveries ...");
      for (int day = 0; day < most; day++) {
        deliver(work.resolve("sources"), FIRST.plusDays(day), day, events);
      }
      for (int count : days) {
        int measured = last > 0 ? last : events;
        deliver(work.resolve("last"), FIRST.plusDays(count), count, measured);
        table.add(measure(work, count).toArray(new String[0]));
      }
    }
    System.out.println(table);
    return 0;
  }

  private void deliver(Path sources, LocalDate date, int seed, int rows) throws IOException {
    new SampleData(users, rows, 1, date, seed, 1)
        .writeTo(sources.resolve(date.toString()), written -> {});
  }

  private List<String> measure(WorkFolder work, int count) throws Exception {
    Path lake = work.resolve("lake");
    System.err.println("Loading " + count + " days ...");
    LocalDate next = FIRST.plusDays(count);
    run(work, lake, "sources/{date}", "--from=" + FIRST, "--to=" + next.minusDays(1));
    List<Double> walls = new ArrayList<>();
    List<Double> undated = new ArrayList<>();
    double processor = Double.MAX_VALUE;
    LakeFiles before = LakeFiles.in(lake);
    LakeFiles after = before;
    for (int i = 0; i < runs; i++) {
      before = LakeFiles.in(lake);
      Usage usage = run(work, lake, "last/{date}", "--date=" + next, "--force");
      after = LakeFiles.in(lake);
      undated.add(run(work, work.resolve("undated"), "last/" + next).wallSeconds());
      walls.add(usage.wallSeconds());
      processor = Math.min(processor, usage.cpuSeconds());
    }
    BytesRead read = read(work, lake, next);
    work.remove("lake");
    work.remove("undated");
    return List.of(
        Integer.toString(count),
        "%.1f s".formatted(walls.stream().min(Double::compare).orElse(0.0)),
        seconds(walls),
        seconds(undated),
        "%.1f s".formatted(processor),
        Long.toString(read.ofSources()),
        Long.toString(read.ofLake()),
        Long.toString(after.count() - before.count()),
        Long.toString(after.bytes() - before.bytes()));
  }

  private static String seconds(List<Double> walls) {
    return String.join(" ", walls.stream().map("%.1f"::formatted).toList());
  }

  /** Bytes that one more run reads, whose time does not count: the recorder takes some. */
  private BytesRead read(WorkFolder work, Path lake, LocalDate date) throws Exception {
    Path recording = work.resolve("reads.jfr");
    String options = BytesRead.options(recording);
    Map<String, String> environment = Map.of("PLAYLAKE_JAVA_OPTS", options);
    run(work, lake, "last/{date}", environment, "--date=" + date, "--force");
    return BytesRead.in(recording, work.resolve("last"), lake);
  }

  private Usage run(WorkFolder work, Path lake, String from, String... dates) throws Exception {
    return run(work, lake, from, Map.of(), dates);
  }

  private Usage run(
      WorkFolder work, Path lake, String from, Map<String, String> environment, String... dates)
      throws Exception {
    String sources = work.folder() + "/" + from;
    List<String> command =
        new ArrayList<>(
            List.of(
                Home.resolve("playlake").toString(),
                "run",
                "--profiles=" + sources + "/user_profile",
                "--events=" + sources + "/user_event",
                "--warehouse=" + lake,
                "--runner=SparkRunner",
                "--sparkMaster=local[2]",
                "--quiet"));
    command.addAll(List.of(dates));
    Map<String, String> all = new HashMap<>(environment);
    all.put("PLAYLAKE_HEAP", heap);
    return new MeasuredProcess(command, all, work.log("daily")).run();
  }
}
