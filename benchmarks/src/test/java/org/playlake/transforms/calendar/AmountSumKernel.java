package org.playlake.transforms.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.Texts;

/** An exact sum of amounts, each rounded to four decimals. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class AmountSumKernel {
  private final double[] amounts =
      new Random(42).ints(Texts.COUNT, 0, 70_000).mapToDouble(cents -> cents / 100.0).toArray();

  @Benchmark
  public void ours(Blackhole blackhole) {
    DecimalSum sum = new DecimalSum();
    for (double amount : amounts) {
      sum.add(amount);
    }
    blackhole.consume(sum);
  }

  @Benchmark
  public void bigDecimal(Blackhole blackhole) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double amount : amounts) {
      sum = sum.add(BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_UP));
    }
    blackhole.consume(sum);
  }
}
