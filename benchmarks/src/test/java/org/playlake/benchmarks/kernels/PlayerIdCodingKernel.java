package org.playlake.benchmarks.kernels;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.player.PlayerId;

/** Ids of players as bytes and back; the baselines hold nothing but the number or the text. */
@State(Scope.Thread)
@OperationsPerInvocation(1024)
public class PlayerIdCodingKernel {
  @Param({"write", "read"})
  public String way;

  private Coding<PlayerId> ours;
  private Coding<Long> number;
  private Coding<String> text;
  private Coding<Long> serialized;

  @Setup
  public void setup() throws IOException {
    List<Long> numbers = Stream.iterate(1_000_000L, last -> last + 977).limit(1024).toList();
    ours = new Coding<>(PlayerId.CODER, numbers.stream().map(PlayerId::of).toList());
    number = new Coding<>(VarLongCoder.of(), numbers);
    text = new Coding<>(StringUtf8Coder.of(), numbers.stream().map(String::valueOf).toList());
    serialized = new Coding<>(SerializableCoder.of(Long.class), numbers);
  }

  @Benchmark
  public void ours(Blackhole blackhole) throws IOException {
    ours.run(way, blackhole);
  }

  @Benchmark
  public void varLongCoder(Blackhole blackhole) throws IOException {
    number.run(way, blackhole);
  }

  @Benchmark
  public void stringUtf8Coder(Blackhole blackhole) throws IOException {
    text.run(way, blackhole);
  }

  @Benchmark
  public void serializableCoder(Blackhole blackhole) throws IOException {
    serialized.run(way, blackhole);
  }
}
