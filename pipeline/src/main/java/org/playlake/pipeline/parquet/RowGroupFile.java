package org.playlake.pipeline.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.schema.MessageType;
import org.playlake.io.paimon.table.ParquetChunk;
import org.playlake.pipeline.file.FileAccess;

/**
 * A file that is open for reading its row groups. What a page says of its size is checked before
 * memory is allocated for it; pages with a checksum are held against it, since not all damage
 * breaks a decoder.
 */
public final class RowGroupFile implements Closeable {
  private final KeptBytes bytes;
  private final ParquetFileReader reader;

  private RowGroupFile(KeptBytes bytes, ParquetFileReader reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  /**
   * Opens a file.
   *
   * @param rewritten {@link FileFooter#isRewritten} of its footer
   */
  public static RowGroupFile open(FileAccess access, String name, long length, boolean rewritten)
      throws IOException {
    // Anew for each file, because options hold decompressors, which serve one reader at a time.
    ParquetReadOptions options =
        ParquetReadOptions.builder()
            .usePageChecksumVerification()
            .withCodecFactory(new BoundedCodecs())
            .build();
    KeptBytes bytes = new KeptBytes(FileFooter.open(access, name, length, rewritten));
    return new RowGroupFile(bytes, ParquetFileReader.open(bytes, options));
  }

  /** The footer's metadata of the whole file. */
  public FileMetaData meta() {
    return reader.getFooter().getFileMetaData();
  }

  /** The pages of a row group, for these columns. */
  public PageReadStore read(int rowGroup, MessageType columns) throws IOException {
    bytes.forget();
    reader.setRequestedSchema(columns);
    return new BoundedPages(reader.readRowGroup(rowGroup));
  }

  /**
   * The columns of the row group that was read last as they stand in the file, by their names:
   * those of a type that a table may hold in the same form.
   */
  public Map<String, ParquetChunk> encoded(int rowGroup) {
    return EncodedColumns.of(reader.getRowGroups().get(rowGroup), bytes);
  }

  /** Drops the bytes of {@link #encoded}, which are in memory until the next row group is read. */
  public void forgetEncoded() {
    bytes.forget();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
