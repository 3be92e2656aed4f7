package org.playlake.io.paimon.internal.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.EventForms;
import org.playlake.benchmarks.kernels.SamplePlays;
import org.playlake.io.paimon.internal.columns.TableColumns;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.pipeline.tables.DwdUserEvent;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;

/** A decoded event as a row in the bytes that are shuffled to the table's writer. */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT)
public class RowBlockKernel {
  private static final RowType TYPE =
      RowType.of(
          DataTypes.BIGINT(),
          DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6),
          DataTypes.DATE(),
          DataTypes.STRING(),
          DataTypes.STRING(),
          DataTypes.DOUBLE(),
          DataTypes.STRING(),
          DataTypes.STRING());

  private final List<PlayEvent> plays = SamplePlays.all();
  private final PaimonRowFunction<DecodedEvent> details = DwdUserEvent.rows();
  private final InternalRowSerializer rows = new InternalRowSerializer(TYPE);
  private final TableColumns columns = TableColumns.of(TYPE).orElseThrow();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Coder<GenericRecord> avro = AvroCoder.of(EventForms.AVRO);
  private final RowCoder row = RowCoder.of(EventForms.ROW);

  @Benchmark
  public void ours(Blackhole blackhole) throws IOException {
    blackhole.consume(bytes(new ColumnRows(columns)));
  }

  @Benchmark
  public void rowByRow(Blackhole blackhole) throws IOException {
    blackhole.consume(bytes(new RowBlock(rows)));
  }

  private byte[] bytes(OpenRows block) throws IOException {
    for (PlayEvent play : plays) {
      block.add(Objects.requireNonNull(details.row(play)));
    }
    return block.toBytes(0, true);
  }

  @Benchmark
  public void avroCoder(Blackhole blackhole) throws IOException {
    out.reset();
    for (PlayEvent play : plays) {
      avro.encode(EventForms.avro(play), out);
    }
    blackhole.consume(out.toByteArray());
  }

  @Benchmark
  public void rowCoder(Blackhole blackhole) throws IOException {
    out.reset();
    for (PlayEvent play : plays) {
      row.encode(EventForms.row(play), out);
    }
    blackhole.consume(out.toByteArray());
  }
}
