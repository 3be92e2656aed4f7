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
            "processor, least",
            "read of sources",
            "read of the lake",
            "files written",
            "bytes written");
    int most = days.stream().mapToInt(Integer::intValue).max().orElse(0);
    try (WorkFolder work = WorkFolder.create()) {
      System.err.println("Making " + (most + 1) + " deliveries ...");
      for (int day = 0; day <= most; day++) {
        deliver(work.folder(), FIRST.plusDays(day), day);
      }
      for (int count : days) {
        table.add(measure(work, count).toArray(new String[0]));
      }
    }
    System.out.println(table);
    return 0;
  }

  private void deliver(Path folder, LocalDate date, int seed) throws IOException {
    new SampleData(users, events, 1, date, seed, 1)
        .writeTo(folder.resolve("sources").resolve(date.toString()), rows -> {});
  }

  private List<String> measure(WorkFolder work, int count) throws Exception {
    Path lake = work.resolve("lake");
    System.err.println("Loading " + count + " days ...");
    LocalDate next = FIRST.plusDays(count);
    run(work, lake, "--from=" + FIRST, "--to=" + next.minusDays(1));
    List<Double> walls = new ArrayList<>();
    double processor = Double.MAX_VALUE;
    LakeFiles before = LakeFiles.in(lake);
    LakeFiles after = before;
    for (int i = 0; i < runs; i++) {
      before = LakeFiles.in(lake);
      Usage usage = run(work, lake, "--date=" + next, "--force");
      after = LakeFiles.in(lake);
      walls.add(usage.wallSeconds());
      processor = Math.min(processor, usage.cpuSeconds());
    }
    BytesRead read = read(work, lake, next);
    work.remove("lake");
    return List.of(
        Integer.toString(count),
        "%.1f s".formatted(walls.stream().min(Double::compare).orElse(0.0)),
        String.join(" ", walls.stream().map("%.1f"::formatted).toList()),
        "%.1f s".formatted(processor),
        Long.toString(read.ofSources()),
        Long.toString(read.ofLake()),
        Long.toString(after.count() - before.count()),
        Long.toString(after.bytes() - before.bytes()));
  }

  /** Bytes that one more run reads, whose time does not count: the recorder takes some. */
  private BytesRead read(WorkFolder work, Path lake, LocalDate date) throws Exception {
    Path recording = work.resolve("reads.jfr");
    String options = BytesRead.options(recording);
    run(work, lake, Map.of("PLAYLAKE_JAVA_OPTS", options), "--date=" + date, "--force");
    return BytesRead.in(recording, work.resolve("sources"), lake);
  }

  private Usage run(WorkFolder work, Path lake, String... dates) throws Exception {
    return run(work, lake, Map.of(), dates);
  }

  private Usage run(WorkFolder work, Path lake, Map<String, String> environment, String... dates)
      throws Exception {
    String sources = work.resolve("sources").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                Home.resolve("playlake").toString(),
                "run",
                "--profiles=" + sources + "/{date}/user_profile",
                "--events=" + sources + "/{date}/user_event",
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
