package org.playlake.benchmarks.kernels;

import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.text.SparkCasts;

/** {@code CAST(text AS DOUBLE)}. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class DoubleCastKernel {
  private final byte[][] texts = Texts.of(Texts::price);

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(SparkCasts.toDouble(text));
    }
  }

  @Benchmark
  public void spark(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(Double.valueOf(UTF8String.fromBytes(text).toString()));
    }
  }

  @Benchmark
  public void parseDouble(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(Double.valueOf(new String(text, StandardCharsets.UTF_8)));
    }
  }
}
