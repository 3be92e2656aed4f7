package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.format.FileFormat;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.paimon.types.RowType;

/** The same rows in a file of ours and in one of Paimon's writer. */
record TwoFiles(DataFile ours, DataFile paimons) {

  private static final CoreOptions OPTIONS = CoreOptions.fromMap(Map.of("file.format", "parquet"));

  static FileFormat format(RowType type) {
    return FlatParquetFormat.of(OPTIONS, type).orElseThrow();
  }

  static TwoFiles write(
      Path directory, RowType type, String codec, List<? extends InternalRow> rows)
      throws IOException {
    String path = directory.resolve(UUID.randomUUID().toString()).toUri().toString();
    return new TwoFiles(
        DataFile.write(
            format(type), type, new org.apache.paimon.fs.Path(path + ".ours"), codec, rows),
        DataFile.write(
            FileFormat.fileFormat(OPTIONS),
            type,
            new org.apache.paimon.fs.Path(path + ".paimons"),
            codec,
            rows));
  }

  /** Fails unless both hold these rows and say the same of them. */
  void assertAlike(List<BinaryRow> rows) throws IOException {
    assertThat(ours.rows()).isEqualTo(rows);
    assertThat(paimons.rows()).isEqualTo(rows);
    assertThat(ours.statistics()).isEqualTo(paimons.statistics());
    assertThat(ours.writtenStatistics()).isEqualTo(paimons.writtenStatistics());
    ParquetMetadata found = ours.footer();
    ParquetMetadata expected = paimons.footer();
    assertThat(found.getFileMetaData().getSchema())
        .isEqualTo(expected.getFileMetaData().getSchema());
    assertThat(found.getFileMetaData().getCreatedBy())
        .isEqualTo(expected.getFileMetaData().getCreatedBy());
    assertThat(found.getBlocks())
        .extracting(BlockMetaData::getRowCount)
        .isEqualTo(expected.getBlocks().stream().map(BlockMetaData::getRowCount).toList());
    for (int block = 0; block < found.getBlocks().size(); block++) {
      List<ColumnChunkMetaData> columns = found.getBlocks().get(block).getColumns();
      for (int i = 0; i < columns.size(); i++) {
        ColumnChunkMetaData column = columns.get(i);
        ColumnChunkMetaData other = expected.getBlocks().get(block).getColumns().get(i);
        assertThat(column.getCodec()).isEqualTo(other.getCodec());
        assertThat(column.getValueCount()).isEqualTo(other.getValueCount());
        // Of bytes, too, of which tables keep none.
        assertThat((Object) column.getStatistics()).isEqualTo(other.getStatistics());
      }
    }
  }
}
