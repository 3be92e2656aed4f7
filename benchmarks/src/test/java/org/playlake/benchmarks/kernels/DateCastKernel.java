package org.playlake.benchmarks.kernels;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.spark.sql.catalyst.util.SparkDateTimeUtils$;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.text.SparkCasts;

/** {@code CAST(text AS DATE)}. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class DateCastKernel {
  private final byte[][] texts = Texts.of(Texts::date);

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(SparkCasts.toDate(text));
    }
  }

  @Benchmark
  public void spark(Blackhole blackhole) {
    for (byte[] text : texts) {
      UTF8String string = UTF8String.fromBytes(text);
      blackhole.consume(SparkDateTimeUtils$.MODULE$.stringToDate(string).get());
    }
  }

  @Benchmark
  public void javaTime(Blackhole blackhole) {
    for (byte[] text : texts) {
      LocalDate date = LocalDate.parse(new String(text, StandardCharsets.UTF_8));
      blackhole.consume(Integer.valueOf((int) date.toEpochDay()));
    }
  }
}
