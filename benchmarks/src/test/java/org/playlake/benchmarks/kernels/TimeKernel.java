package org.playlake.benchmarks.kernels;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.util.SparkDateTimeUtils$;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.text.TimeText;
import org.playlake.transforms.text.ZonedDays;

/** The instant of a time in text and the calendar day it falls on in a zone. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class TimeKernel {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  @Param({"local", "offset"})
  public String form;

  private final TimeText times = TimeText.of(ZONE);
  private final ZonedDays days = ZonedDays.of(ZONE);
  private byte[][] texts;

  @Setup
  public void setup() {
    texts =
        form.equals("local")
            ? Texts.of(random -> Texts.date(random) + " " + Texts.time(random))
            : Texts.of(random -> Texts.date(random) + "T" + Texts.time(random) + "+08:00");
  }

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
    for (byte[] text : texts) {
      UTF8String string = UTF8String.fromBytes(text);
      long micros = (long) SparkDateTimeUtils$.MODULE$.stringToTimestamp(string, ZONE).get();
      blackhole.consume(micros);
      blackhole.consume(SparkDateTimeUtils$.MODULE$.microsToDays(micros, ZONE));
    }
  }

  @Benchmark
  public void javaTime(Blackhole blackhole) {
    boolean local = form.equals("local");
    for (byte[] text : texts) {
      String string = new String(text, StandardCharsets.UTF_8);
      ZonedDateTime time =
          local
              ? LocalDateTime.parse(string, LOCAL).atZone(ZONE)
              : OffsetDateTime.parse(string).atZoneSameInstant(ZONE);
      blackhole.consume(
          TimeUnit.SECONDS.toMicros(time.toEpochSecond()) + time.get(ChronoField.MICRO_OF_SECOND));
      blackhole.consume((int) time.toLocalDate().toEpochDay());
    }
  }
}
