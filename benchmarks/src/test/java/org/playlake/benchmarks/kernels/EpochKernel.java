package org.playlake.benchmarks.kernels;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.spark.sql.catalyst.util.SparkDateTimeUtils$;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.text.TimeText;
import org.playlake.transforms.text.ZonedDays;

/** The instant of epoch milliseconds in text and the calendar day it falls on in a zone. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class EpochKernel {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TimeText times = TimeText.of(ZONE);
  private final ZonedDays days = ZonedDays.of(ZONE);
  private final byte[][] texts =
      Texts.of(random -> String.valueOf(1_767_225_600_000L + random.nextInt(Integer.MAX_VALUE)));

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (byte[] text : texts) {
      long micros = times.micros(text);
      blackhole.consume(micros);
      blackhole.consume(days.dayOf(micros));
    }
  }

  @Benchmark
  public void spark(Blackhole blackhole) {
    UTF8String.LongWrapper millis = new UTF8String.LongWrapper();
    for (byte[] text : texts) {
      blackhole.consume(UTF8String.fromBytes(text).toLong(millis));
      long micros = millis.value / 1000 * 1_000_000;
      blackhole.consume(micros);
      blackhole.consume(SparkDateTimeUtils$.MODULE$.microsToDays(micros, ZONE));
    }
  }

  @Benchmark
  public void javaTime(Blackhole blackhole) {
    for (byte[] text : texts) {
      long millis = Long.parseLong(new String(text, StandardCharsets.UTF_8));
      Instant instant = Instant.ofEpochSecond(millis / 1000);
      blackhole.consume(instant.getEpochSecond() * 1_000_000);
      blackhole.consume((int) instant.atZone(ZONE).toLocalDate().toEpochDay());
    }
  }
}
