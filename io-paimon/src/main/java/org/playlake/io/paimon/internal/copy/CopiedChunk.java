package org.playlake.io.paimon.internal.copy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.paimon.shade.org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.paimon.shade.org.apache.parquet.column.ColumnDescriptor;
import org.apache.paimon.shade.org.apache.parquet.column.Encoding;
import org.apache.paimon.shade.org.apache.parquet.column.EncodingStats;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;
import org.apache.paimon.shade.org.apache.parquet.format.DataPageHeader;
import org.apache.paimon.shade.org.apache.parquet.format.PageHeader;
import org.apache.paimon.shade.org.apache.parquet.format.PageType;
import org.apache.paimon.shade.org.apache.parquet.format.Util;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.playlake.io.paimon.table.ParquetChunk;

/**
 * A column chunk that can stand in a file of a table as it is: its pages follow each other without
 * a gap, are of the first version, and have encodings and a compression that all readers know.
 */
@SuppressWarnings("deprecation") // Older names of encodings stand in files.
public final class CopiedChunk {

  private static final Set<CompressionCodecName> CODECS =
      EnumSet.of(CompressionCodecName.SNAPPY, CompressionCodecName.GZIP, CompressionCodecName.ZSTD);

  private static final Set<Encoding> NUMBERED =
      EnumSet.of(Encoding.PLAIN_DICTIONARY, Encoding.RLE_DICTIONARY);

  private final ParquetChunk chunk;
  private final CompressionCodecName codec;
  private final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
  private final EncodingStats.Builder pages = new EncodingStats.Builder();
  private final long bytes;
  private long dictionaryBytes;
  private long uncompressedBytes;
  private long values;

  private CopiedChunk(ParquetChunk chunk, CompressionCodecName codec) {
    this.chunk = chunk;
    this.codec = codec;
    this.bytes = chunk.pages().stream().mapToLong(ByteBuffer::remaining).sum();
  }

  /** The chunk as it would be copied; empty if its values have to be encoded anew. */
  static Optional<CopiedChunk> of(ParquetChunk chunk, long rows) {
    return CODECS.stream()
        .filter(each -> each.name().equals(chunk.codec()))
        .map(codec -> new CopiedChunk(chunk, codec))
        .filter(copied -> copied.holds(rows))
        .findFirst();
  }

  private boolean holds(long rows) {
    try (ByteBufferInputStream in = input()) {
      while (in.position() < bytes) {
        if (!skipPage(in)) {
          return false;
        }
      }
      return values == rows;
    } catch (IOException | RuntimeException e) {
      // Whoever decodes these bytes says what is wrong with them.
      return false;
    }
  }

  private boolean skipPage(ByteBufferInputStream in) throws IOException {
    long start = in.position();
    PageHeader header = Util.readPageHeader(in);
    if (header.getCompressed_page_size() < 0 || header.getUncompressed_page_size() < 0) {
      return false;
    }
    uncompressedBytes += in.position() - start + header.getUncompressed_page_size();
    in.skipFully(header.getCompressed_page_size());
    if (header.getType() == PageType.DICTIONARY_PAGE) {
      dictionaryBytes = in.position();
      Encoding encoding = encoding(header.getDictionary_page_header().getEncoding());
      pages.addDictEncoding(encoding);
      encodings.add(encoding);
      return start == 0 && (encoding == Encoding.PLAIN || NUMBERED.contains(encoding));
    }
    return header.getType() == PageType.DATA_PAGE && add(header.getData_page_header());
  }

  private boolean add(DataPageHeader page) {
    Encoding encoding = encoding(page.getEncoding());
    pages.addDataEncoding(encoding);
    encodings.add(encoding);
    encodings.add(Encoding.RLE);
    values += page.getNum_values();
    return page.getNum_values() >= 0
        && encoding(page.getDefinition_level_encoding()) == Encoding.RLE
        && (encoding == Encoding.PLAIN || (NUMBERED.contains(encoding) && dictionaryBytes > 0));
  }

  private static Encoding encoding(
      org.apache.paimon.shade.org.apache.parquet.format.Encoding encoding) {
    return Encoding.valueOf(encoding.name());
  }

  private ByteBufferInputStream input() {
    return ByteBufferInputStream.wrap(chunk.pages().stream().map(ByteBuffer::duplicate).toList());
  }

  /** Writes the chunk as the next one of the file's row group. */
  public void appendTo(ParquetFileWriter file, ColumnDescriptor column) throws IOException {
    PrimitiveType type = column.getPrimitiveType();
    ColumnChunkMetaData meta =
        ColumnChunkMetaData.get(
            ColumnPath.get(column.getPath()),
            type,
            codec,
            pages.build(),
            encodings,
            statistics(type),
            ChunkStream.START + dictionaryBytes,
            dictionaryBytes == 0 ? 0 : ChunkStream.START,
            values,
            bytes,
            uncompressedBytes);
    try (ChunkStream stream = new ChunkStream(input())) {
      file.appendColumnChunk(column, stream, meta, null, null, null);
    }
  }

  private static byte[] bytes(ByteBuffer bound) {
    byte[] bytes = new byte[bound.remaining()];
    bound.duplicate().get(bytes);
    return bytes;
  }

  private Statistics<?> statistics(PrimitiveType type) {
    Statistics.Builder statistics =
        Statistics.getBuilderForReading(type).withNumNulls(chunk.nulls());
    if (chunk.min() != null && chunk.max() != null) {
      statistics.withMin(bytes(chunk.min())).withMax(bytes(chunk.max()));
    }
    return statistics.build();
  }
}
