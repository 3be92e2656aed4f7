package org.playlake.benchmarks.profile;

import static org.playlake.benchmarks.report.Numbers.gigabytes;
import static org.playlake.benchmarks.report.Numbers.seconds;
import static org.playlake.benchmarks.report.Numbers.share;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.report.MarkdownTable;

/**
 * Report on the time of a run, as text.
 *
 * @param usage what the process took
 * @param secondsByThread processor time of its threads
 * @param recording what the flight recorder has seen
 * @param top how many methods are shown
 */
record ProfileReport(
    Usage usage, Map<String, Double> secondsByThread, Recording recording, int top) {

  @Override
  public String toString() {
    return totals()
        + "\n"
        + bySteps()
        + "\nMethods at the top of the stack (of the samples of Java code):\n\n"
        + byMethod(sample -> List.of(sample.stack().get(0)))
        + "\nMethods anywhere on the stack, without the engines' own:\n\n"
        + byMethod(sample -> worthNaming(sample.stack()));
  }

  private String totals() {
    return String.join(
        ", ",
        "wall " + seconds(usage.wallSeconds()),
        "processor "
            + seconds(usage.cpuSeconds())
            + (" (user " + seconds(usage.userSeconds()))
            + (", system " + seconds(usage.systemSeconds()) + ")"),
        "peak memory " + gigabytes(usage.peakBytes()),
        "allocated " + gigabytes(allocated()),
        recording.collections()
            + " garbage collections, which paused for "
            + seconds(recording.pauses().toMillis() / 1e3)
            + "\n");
  }

  private long allocated() {
    return recording.bytesByStack().values().stream().mapToLong(Long::longValue).sum();
  }

  /** The threads of the JVM are measured; the time of Java code is dealt out by its samples. */
  private String bySteps() {
    Map<String, Double> seconds = new HashMap<>(ThreadKinds.sum(secondsByThread));
    double javaSeconds = seconds.getOrDefault(ThreadKinds.JAVA, 0.0);
    seconds.remove(ThreadKinds.JAVA);
    Steps steps = Steps.ofTheJob();
    Map<String, Integer> samples = new HashMap<>();
    recording.samples().forEach(sample -> samples.merge(steps.of(sample.stack()), 1, Integer::sum));
    samples.forEach(
        (step, count) ->
            seconds.merge(step, javaSeconds * count / recording.samples().size(), Double::sum));
    Map<String, Long> bytes = new HashMap<>();
    recording
        .bytesByStack()
        .forEach((stack, count) -> bytes.merge(steps.of(stack), count, Long::sum));
    MarkdownTable table = MarkdownTable.of("step", "share", "processor", "samples", "allocated");
    seconds.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(
            entry ->
                table.add(
                    entry.getKey(),
                    share(entry.getValue(), usage.cpuSeconds()),
                    seconds(entry.getValue()),
                    samples.getOrDefault(entry.getKey(), 0).toString(),
                    gigabytes(bytes.getOrDefault(entry.getKey(), 0L))));
    return table.toString();
  }

  private String byMethod(Function<Sample, Collection<String>> methods) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sample sample : recording.samples()) {
      methods.apply(sample).forEach(method -> counts.merge(method, 1, Integer::sum));
    }
    MarkdownTable table = MarkdownTable.of("method", "share");
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(top)
        .forEach(
            entry ->
                table.add(entry.getKey(), share(entry.getValue(), recording.samples().size())));
    return table.toString();
  }

  /** Spark and Beam carry every other method, and take no time for that. */
  private static Collection<String> worthNaming(List<String> stack) {
    return stack.stream()
        .filter(
            method ->
                method.startsWith("org.playlake.")
                    || method.startsWith("org.apache.paimon.")
                    || method.startsWith("org.apache.parquet."))
        .collect(Collectors.toSet());
  }
}
