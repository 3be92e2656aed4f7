package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.paimon.format.parquet.ParquetSchemaConverter;
import org.apache.paimon.format.parquet.writer.StreamOutputFile;
import org.apache.paimon.fs.PositionOutputStream;
import org.apache.paimon.shade.org.apache.parquet.hadoop.CodecFactory;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.paimon.shade.org.apache.parquet.schema.MessageType;
import org.apache.paimon.types.RowType;

/** Writers of files that are not compressed, with row groups of any size. */
final class SmallGroups {

  private SmallGroups() {}

  static FlatParquetWriter open(PositionOutputStream out, RowType type, long groupBytes)
      throws IOException {
    MessageType schema = ParquetSchemaConverter.convertToParquetMessageType(type);
    ParquetFileWriter file =
        new ParquetFileWriter(
            new StreamOutputFile(out),
            schema,
            ParquetFileWriter.Mode.CREATE,
            groupBytes,
            0,
            64,
            Integer.MAX_VALUE,
            true);
    file.start();
    return new FlatParquetWriter(
        file,
        type,
        schema,
        new CodecFactory(new Configuration(false), 1 << 20),
        CompressionCodecName.UNCOMPRESSED,
        groupBytes);
  }
}
