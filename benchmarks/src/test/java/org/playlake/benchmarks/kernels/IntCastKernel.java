package org.playlake.benchmarks.kernels;

import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.text.SparkCasts;

/** {@code CAST(text AS INT)}. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class IntCastKernel {
  private final byte[][] texts = Texts.of(random -> String.valueOf(random.nextInt(20_000)));

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(SparkCasts.toInt(text));
    }
  }

  @Benchmark
  public void spark(Blackhole blackhole) {
    UTF8String.IntWrapper value = new UTF8String.IntWrapper();
    for (byte[] text : texts) {
      blackhole.consume(UTF8String.fromBytes(text).toInt(value));
      blackhole.consume(Integer.valueOf(value.value));
    }
  }

  @Benchmark
  public void parseInt(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(Integer.valueOf(new String(text, StandardCharsets.UTF_8)));
    }
  }
}
