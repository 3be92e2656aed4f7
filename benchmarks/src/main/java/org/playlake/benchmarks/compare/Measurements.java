package org.playlake.benchmarks.compare;

import static org.playlake.benchmarks.report.Numbers.gigabytes;
import static org.playlake.benchmarks.report.Numbers.ratio;
import static org.playlake.benchmarks.report.Numbers.seconds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.report.MarkdownTable;

/** Times and memory of each contender in each round. */
final class Measurements {
  private final Map<String, List<Usage>> rounds = new LinkedHashMap<>();
  private final String reference;

  /**
   * @param reference what the others are measured by
   */
  Measurements(String reference) {
    this.reference = reference;
  }

  void add(String name, Usage usage) {
    rounds.computeIfAbsent(name, first -> new ArrayList<>()).add(usage);
  }

  MarkdownTable table(String what) {
    MarkdownTable table =
        MarkdownTable.of(
            what,
            "wall, median (min to max)",
            "processor",
            "peak memory",
            "wall / " + reference,
            "processor / " + reference);
    for (String name : rounds.keySet()) {
      List<Double> wall = each(name, Usage::wallSeconds);
      table.add(
          name,
          seconds(Median.of(wall))
              + (" (" + seconds(wall.stream().min(Double::compare).orElseThrow()))
              + (" to " + seconds(wall.stream().max(Double::compare).orElseThrow()) + ")"),
          seconds(Median.of(each(name, Usage::cpuSeconds))),
          gigabytes((long) Median.of(each(name, usage -> usage.peakBytes()))),
          toReference(name, Usage::wallSeconds),
          toReference(name, Usage::cpuSeconds));
    }
    return table;
  }

  private String toReference(String name, ToDoubleFunction<Usage> quantity) {
    return rounds.containsKey(reference)
        ? ratio(Median.ratio(each(name, quantity), each(reference, quantity)))
        : "";
  }

  private List<Double> each(String name, ToDoubleFunction<Usage> quantity) {
    return rounds.get(name).stream().map(usage -> quantity.applyAsDouble(usage)).toList();
  }
}
