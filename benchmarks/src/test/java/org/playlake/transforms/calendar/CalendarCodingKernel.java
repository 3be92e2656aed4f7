package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.SetCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.Coding;
import org.playlake.benchmarks.kernels.SamplePlays;

/** A player's calendar as bytes and back, a calendar. */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT / SamplePlays.A_PLAYER)
public class CalendarCodingKernel {
  @Param({"write", "read"})
  public String way;

  private Coding<PlayerCalendar> ours;
  private Coding<PlainCalendar> serialized;
  private Coding<Map<Integer, Set<String>>> places;

  @Setup
  public void setup() throws IOException {
    List<PlainCalendar> plain = SampleCalendars.plain(1, 0);
    ours = new Coding<>(PlayerCalendar.CODER, SampleCalendars.ours());
    serialized = new Coding<>(SerializableCoder.of(PlainCalendar.class), plain);
    places =
        new Coding<>(
            MapCoder.of(VarIntCoder.of(), SetCoder.of(StringUtf8Coder.of())),
            plain.stream().map(PlainCalendar::places).toList());
  }

  @Benchmark
  public void ours(Blackhole blackhole) throws IOException {
    ours.run(way, blackhole);
  }

  @Benchmark
  public void serializableCoder(Blackhole blackhole) throws IOException {
    serialized.run(way, blackhole);
  }

  /** Of the places by day alone. */
  @Benchmark
  public void mapCoderOfPlaces(Blackhole blackhole) throws IOException {
    places.run(way, blackhole);
  }
}
