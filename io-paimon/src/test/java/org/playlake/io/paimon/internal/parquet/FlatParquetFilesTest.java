package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.memory.MemorySegment;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of any rows are as Paimon's writer would write them, but for how values are encoded. */
class FlatParquetFilesTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "0, true, false",
    "0, false, true",
    "1, true, true",
    "1, false, false",
    "9, true, false",
    "9, false, true",
    "1000, true, true",
    "1000, false, false",
    "20000, true, true",
    "20000, false, false",
    "20001, true, false",
    "20001, false, true"
  })
  void holdTheSameAsPaimons(int count, boolean nullable, boolean binary) throws Exception {
    RowType type = FlatRows.type(nullable);
    List<GenericRow> rows = FlatRows.of(type, count);
    List<BinaryRow> same = FlatRows.binary(type, rows);
    TwoFiles.write(directory, type, "zstd", binary ? same : rows).assertAlike(same);
  }

  @ParameterizedTest
  @CsvSource({
    "zstd, ZSTD",
    "snappy, SNAPPY",
    "gzip, GZIP",
    "lz4, LZ4",
    "lz4_raw, LZ4_RAW",
    "uncompressed, UNCOMPRESSED"
  })
  void areCompressedAsPaimonsAre(String codec, CompressionCodecName expected) throws Exception {
    RowType type = FlatRows.type(true);
    List<BinaryRow> rows = FlatRows.binary(type, FlatRows.of(type, 500));
    TwoFiles files = TwoFiles.write(directory, type, codec, rows);
    files.assertAlike(rows);
    assertThat(files.ours().column(0).getCodec()).isEqualTo(expected);
  }

  /** Not-a-number in two forms, of which one comes back, both zeros, both infinities, numbers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7ff8000000000000",
        "fff8000000000000",
        "8000000000000000",
        "0000000000000000",
        "8000000000000000 0000000000000000",
        "fff8000000000000 3ff0000000000000",
        "3ff0000000000000 fff8000000000000 7ff0000000000000",
        "7ff0000000000000 fff0000000000000",
        "bff0000000000000 8000000000000000"
      })
  void sayTheSameOfAnyFractions(String bits) throws Exception {
    RowType type = FlatRows.type(true, DataTypes.DOUBLE(), DataTypes.FLOAT());
    List<GenericRow> rows = new ArrayList<>();
    List<GenericRow> same = new ArrayList<>();
    rows.add(new GenericRow(2));
    same.add(new GenericRow(2));
    for (String each : bits.split(" ", -1)) {
      double value = Double.longBitsToDouble(Long.parseUnsignedLong(each, 16));
      rows.add(GenericRow.of(value, (float) value));
      same.add(
          Double.isNaN(value) ? GenericRow.of(Double.NaN, Float.NaN) : rows.get(rows.size() - 1));
    }
    TwoFiles.write(directory, type, "zstd", rows).assertAlike(FlatRows.binary(type, same));
  }

  @Test
  void areReadFromRowsInSeveralPiecesOfMemory() throws Exception {
    RowType type = FlatRows.type(true);
    List<BinaryRow> rows = FlatRows.binary(type, FlatRows.of(type, 300));
    List<BinaryRow> pieces = rows.stream().map(FlatParquetFilesTest::inPieces).toList();
    assertThat(pieces).anyMatch(row -> row.getSegments().length > 1);
    TwoFiles.write(directory, type, "zstd", pieces).assertAlike(rows);
  }

  /** The same row where values lie across borders; only its fixed part must be in one piece. */
  private static BinaryRow inPieces(BinaryRow row) {
    byte[] bytes = row.toBytes();
    int piece = row.getFixedLengthPartSize() + 5;
    MemorySegment[] pieces = new MemorySegment[(bytes.length + 4) / piece + 1];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = MemorySegment.wrap(new byte[piece]);
    }
    for (int i = 0; i < bytes.length; i++) {
      pieces[(i + 4) / piece].put((i + 4) % piece, bytes[i]);
    }
    BinaryRow same = new BinaryRow(row.getFieldCount());
    same.pointTo(pieces, 4, bytes.length);
    return same;
  }
}
