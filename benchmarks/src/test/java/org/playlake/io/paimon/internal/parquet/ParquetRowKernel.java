package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.format.FileFormat;
import org.apache.paimon.format.FormatWriter;
import org.apache.paimon.fs.PositionOutputStream;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.playlake.benchmarks.kernels.SamplePlays;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.pipeline.tables.DwdUserEvent;
import org.playlake.transforms.event.DecodedEvent;

/** A detail row of an event into a Parquet file that is open. */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT)
public class ParquetRowKernel {
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
  private static final CoreOptions OPTIONS = new CoreOptions(Map.of());

  private final List<BinaryRow> rows;
  private final FormatWriter ours;
  private final FormatWriter paimons;

  public ParquetRowKernel() {
    PaimonRowFunction<DecodedEvent> details = DwdUserEvent.rows();
    rows =
        SamplePlays.all().stream()
            .map(play -> ((BinaryRow) Objects.requireNonNull(details.row(play))).copy())
            .toList();
    try {
      ours = open(FlatParquetFormat.of(OPTIONS, TYPE).orElseThrow());
      paimons = open(FileFormat.fileFormat(OPTIONS));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FormatWriter open(FileFormat format) throws IOException {
    return format.createWriterFactory(TYPE).create(new Nowhere(), "zstd");
  }

  @Benchmark
  public void ours() throws IOException {
    for (BinaryRow row : rows) {
      ours.addElement(row);
    }
  }

  @Benchmark
  public void paimon() throws IOException {
    for (BinaryRow row : rows) {
      paimons.addElement(row);
    }
  }

  /** Takes bytes and keeps none. */
  private static final class Nowhere extends PositionOutputStream {
    private long written;

    @Override
    public long getPos() {
      return written;
    }

    @Override
    public void write(int value) {
      written++;
    }

    @Override
    public void write(byte[] bytes) {
      written += bytes.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      written += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
