package org.playlake.benchmarks.kernels;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;

/** Decoded events as bytes and back. */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT)
public class EventCodingKernel {
  @Param({"write", "read"})
  public String way;

  private Coding<DecodedEvent> ours;
  private Coding<GenericRecord> avro;
  private Coding<Row> row;
  private Coding<Serialized> serialized;

  /** Form of an event that {@link SerializableCoder} can write. */
  private record Serialized(
      long player,
      long micros,
      int day,
      @Nullable String type,
      @Nullable String location,
      double amount,
      @Nullable String gender,
      @Nullable String device)
      implements Serializable {

    static Serialized of(PlayEvent play) {
      return new Serialized(
          play.player().number(),
          play.micros(),
          play.day(),
          play.type(),
          play.location(),
          play.amount(),
          play.gender(),
          play.device());
    }
  }

  @Setup
  public void setup() throws IOException {
    List<PlayEvent> plays = SamplePlays.all();
    ours = new Coding<>(DecodedEvent.CODER, List.copyOf(plays));
    avro =
        new Coding<>(AvroCoder.of(EventForms.AVRO), plays.stream().map(EventForms::avro).toList());
    row = new Coding<>(RowCoder.of(EventForms.ROW), plays.stream().map(EventForms::row).toList());
    serialized =
        new Coding<>(
            SerializableCoder.of(Serialized.class), plays.stream().map(Serialized::of).toList());
  }

  @Benchmark
  public void ours(Blackhole blackhole) throws IOException {
    ours.run(way, blackhole);
  }

  @Benchmark
  public void avroCoder(Blackhole blackhole) throws IOException {
    avro.run(way, blackhole);
  }

  @Benchmark
  public void rowCoder(Blackhole blackhole) throws IOException {
    row.run(way, blackhole);
  }

  @Benchmark
  public void serializableCoder(Blackhole blackhole) throws IOException {
    serialized.run(way, blackhole);
  }
}
