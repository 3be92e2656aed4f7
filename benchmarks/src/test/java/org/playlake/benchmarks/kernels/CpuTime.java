package org.playlake.benchmarks.kernels;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation, of the fastest iteration. On a machine with other work it
 * stays much the same, where JMH's time on the clock grows with every wait for a core.
 */
public final class CpuTime implements InternalProfiler {
  /** The name of the result. */
  static final String LABEL = "cpu";

  private static final String WORKERS = "-jmh-worker-";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long before;

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = spent();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double operations = result.getMetadata().getAllOps();
    double nanos = (spent() - before) / operations;
    return List.of(new ScalarResult(LABEL, nanos, "ns/op", AggregationPolicy.MIN));
  }

  private long spent() {
    long spent = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains(WORKERS)) {
        spent += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return spent;
  }

  @Override
  public String getDescription() {
    return "Processor time of the fastest iteration";
  }
}
