package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import java.util.Random;
import org.apache.paimon.shade.org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.paimon.shade.org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Dictionary ids of a page into its bytes, an id. */
@State(Scope.Thread)
@OperationsPerInvocation(RunLengthsKernel.IDS)
public class RunLengthsKernel {
  static final int IDS = 20_000;

  @Param({"2", "100"})
  public int distinct;

  private final int[] ids = new int[IDS];
  private int bits;

  @Setup
  public void setup() {
    Random random = new Random(1);
    for (int i = 0; i < ids.length; i++) {
      ids[i] = random.nextInt(distinct);
    }
    bits = RunLengths.bits(distinct - 1);
  }

  @Benchmark
  public int ours() {
    PageBytes page = new PageBytes();
    RunLengths.add(ids, ids.length, bits, page);
    return page.size();
  }

  @Benchmark
  public long parquetJava() throws IOException {
    try (RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(bits, 64, 1 << 20, new HeapByteBufferAllocator())) {
      for (int id : ids) {
        encoder.writeInt(id);
      }
      return encoder.toBytes().size();
    }
  }
}
