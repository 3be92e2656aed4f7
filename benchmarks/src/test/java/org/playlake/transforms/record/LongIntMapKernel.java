package org.playlake.transforms.record;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Look-ups of players' numbers among so many, in no order. */
@State(Scope.Thread)
@OperationsPerInvocation(LongIntMapKernel.LOOK_UPS)
public class LongIntMapKernel {
  static final int LOOK_UPS = 1 << 20;

  @Param({"10000", "2000000"})
  public int players;

  private final LongIntMap map = new LongIntMap();
  private final Long2IntOpenHashMap fastutil = new Long2IntOpenHashMap();
  private final long[] asked = new long[LOOK_UPS];

  @Setup
  public void setup() {
    Random random = new Random(1);
    long[] ids = random.longs(players).toArray();
    for (int i = 0; i < ids.length; i++) {
      map.put(ids[i], i);
      fastutil.put(ids[i], i);
    }
    for (int i = 0; i < asked.length; i++) {
      asked[i] = ids[random.nextInt(ids.length)];
    }
  }

  @Benchmark
  public long ours() {
    long sum = 0;
    for (long id : asked) {
      sum += map.get(id);
    }
    return sum;
  }

  @Benchmark
  public long fastutil() {
    long sum = 0;
    for (long id : asked) {
      sum += fastutil.get(id);
    }
    return sum;
  }
}
