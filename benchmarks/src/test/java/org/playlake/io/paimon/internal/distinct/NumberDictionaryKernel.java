package org.playlake.io.paimon.internal.distinct;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Numbers of a dictionary for a column's values, from an empty dictionary on. */
@State(Scope.Thread)
@OperationsPerInvocation(NumberDictionaryKernel.VALUES)
public class NumberDictionaryKernel {
  static final int VALUES = 1 << 20;

  @Param({"100", "50000"})
  public int distinct;

  private final long[] values = new long[VALUES];

  @Setup
  public void setup() {
    Random random = new Random(1);
    long[] known = random.longs(distinct).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = known[random.nextInt(known.length)];
    }
  }

  @Benchmark
  public long ours() {
    NumberDictionary dictionary = new NumberDictionary();
    long sum = 0;
    for (long value : values) {
      sum += dictionary.number(value);
    }
    return sum;
  }

  @Benchmark
  public long fastutil() {
    Long2IntOpenHashMap dictionary = new Long2IntOpenHashMap();
    dictionary.defaultReturnValue(-1);
    long sum = 0;
    for (long value : values) {
      int number = dictionary.putIfAbsent(value, dictionary.size());
      sum += number < 0 ? dictionary.size() - 1 : number;
    }
    return sum;
  }
}
