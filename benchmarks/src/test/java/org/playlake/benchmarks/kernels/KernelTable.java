package org.playlake.benchmarks.kernels;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The results as Markdown: a line for each baseline of a kernel. A kernel is a class, its method
 * {@code ours} is ours, and every other method is a baseline that does the same.
 *
 * <p>A figure is the {@linkplain CpuTime processor time} and, in brackets, JMH's time on the clock
 * with its error. Ratios are of processor time.
 */
final class KernelTable {
  private static final String OURS = "ours";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private KernelTable() {}

  static String of(Collection<RunResult> results) {
    Map<String, Map<String, RunResult>> kernels = new LinkedHashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      kernels
          .computeIfAbsent(kernel(params), added -> new LinkedHashMap<>())
          .put(contender(params), result);
    }
    StringBuilder table = new StringBuilder();
    table.append("| kernel | ours, ns/op | baseline | ns/op | baseline / ours |\n");
    table.append("|---|---|---|---|---|\n");
    kernels.forEach((kernel, contenders) -> append(table, kernel, contenders));
    return table.toString();
  }

  private static void append(
      StringBuilder table, String kernel, Map<String, RunResult> contenders) {
    RunResult ours = contenders.remove(OURS);
    if (ours == null) {
      return;
    }
    contenders.forEach(
        (name, baseline) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.2f |%n",
                    kernel,
                    figure(ours),
                    name,
                    figure(baseline),
                    cpuTime(baseline) / cpuTime(ours))));
    if (contenders.isEmpty()) {
      table.append(String.format("| %s | %s | | | |%n", kernel, figure(ours)));
    }
  }

  private static String figure(RunResult result) {
    Result<?> time = result.getPrimaryResult();
    String figure =
        String.format(
            Locale.ROOT,
            "%.1f (%.1f ± %.1f)",
            cpuTime(result),
            time.getScore(),
            time.getScoreError());
    Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
    return allocated == null
        ? figure
        : String.format(Locale.ROOT, "%s, %.0f B", figure, allocated.getScore());
  }

  private static double cpuTime(RunResult result) {
    return result.getSecondaryResults().get(CpuTime.LABEL).getScore();
  }

  /**
   * {@code CalendarCodingKernel} written with the parameter {@code write}: calendar coding, write.
   */
  private static String kernel(BenchmarkParams params) {
    String method = params.getBenchmark();
    String type = method.substring(0, method.lastIndexOf('.'));
    String name = type.substring(type.lastIndexOf('.') + 1).replaceFirst("Kernel$", "");
    StringBuilder kernel = new StringBuilder();
    kernel.append(name.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    params.getParamsKeys().forEach(key -> kernel.append(", ").append(params.getParam(key)));
    return kernel.toString();
  }

  private static String contender(BenchmarkParams params) {
    return params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
  }
}
