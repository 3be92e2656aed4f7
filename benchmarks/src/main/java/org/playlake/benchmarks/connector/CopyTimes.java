package org.playlake.benchmarks.connector;

import static org.playlake.benchmarks.report.Numbers.gigabytes;
import static org.playlake.benchmarks.report.Numbers.ratio;
import static org.playlake.benchmarks.report.Numbers.seconds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.playlake.benchmarks.compare.Median;
import org.playlake.benchmarks.report.MarkdownTable;

/** Times and memory of each contender in each turn, for one kind of table. */
final class CopyTimes {
  private static final List<String> REFERENCES = List.of("flink-sql", "spark-sql", "java");

  private final Map<String, List<Measured>> turns = new LinkedHashMap<>();

  void add(String contender, Measured measured) {
    turns.computeIfAbsent(contender, first -> new ArrayList<>()).add(measured);
  }

  MarkdownTable table(Kind kind) {
    List<String> references = REFERENCES.stream().filter(turns::containsKey).toList();
    MarkdownTable table =
        MarkdownTable.of(
            Stream.concat(
                    Stream.of(
                        kind.label(), "job, median (all)", "process", "processor", "peak memory"),
                    references.stream().map(each -> "job / " + each))
                .toArray(String[]::new));
    for (String name : turns.keySet()) {
      List<Double> jobs = each(name, Measured::jobSeconds);
      table.add(
          Stream.concat(
                  Stream.of(
                      name,
                      seconds(Median.of(jobs)) + all(jobs),
                      seconds(Median.of(each(name, turn -> turn.process().wallSeconds()))),
                      seconds(Median.of(each(name, turn -> turn.process().cpuSeconds()))),
                      gigabytes((long) Median.of(each(name, turn -> turn.process().peakBytes())))),
                  references.stream()
                      .map(
                          each -> ratio(Median.ratio(jobs, each(each, turn -> turn.jobSeconds())))))
              .toArray(String[]::new));
    }
    return table;
  }

  private static String all(List<Double> jobs) {
    return jobs.size() == 1
        ? ""
        : jobs.stream()
            .map(job -> seconds(job).replace(" s", ""))
            .collect(Collectors.joining(" ", " (", ")"));
  }

  private List<Double> each(String name, ToDoubleFunction<Measured> quantity) {
    return turns.get(name).stream().map(turn -> quantity.applyAsDouble(turn)).toList();
  }
}
