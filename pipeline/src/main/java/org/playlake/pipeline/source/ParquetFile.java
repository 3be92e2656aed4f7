package org.playlake.pipeline.source;

import java.io.Serializable;
import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.playlake.pipeline.parquet.FileFooter;

/**
 * A Parquet file as its footer describes it.
 *
 * @param name the resource, with its file system
 * @param length in bytes
 * @param rewritten whether readers must be given another footer
 * @param rowGroups in file order
 * @param modified when it was last written, in milliseconds since 1970-01-01T00:00Z
 * @param digest SHA-256 of its footer
 * @param loadDate the date of the load that the file belongs to, in days since 1970-01-01
 */
public record ParquetFile(
    String name,
    long length,
    boolean rewritten,
    List<RowGroup> rowGroups,
    long modified,
    String digest,
    int loadDate)
    implements Serializable {

  /**
   * A row group of a file.
   *
   * @param rows how many rows
   * @param bytes compressed size of the columns
   * @param idBytes size of the ids of players, not compressed
   */
  public record RowGroup(long rows, long bytes, long idBytes) implements Serializable {

    private static RowGroup of(BlockMetaData block) {
      long idBytes =
          block.getColumns().stream()
              .filter(chunk -> chunk.getPath().toDotString().equals("user_id"))
              .mapToLong(ColumnChunkMetaData::getTotalUncompressedSize)
              .sum();
      return new RowGroup(block.getRowCount(), block.getCompressedSize(), idBytes);
    }
  }

  static ParquetFile of(FileFooter footer, long modified, int loadDate) {
    return new ParquetFile(
        footer.name(),
        footer.length(),
        footer.isRewritten(),
        footer.rowGroups().stream().map(RowGroup::of).toList(),
        modified,
        footer.digest(),
        loadDate);
  }

  long rows() {
    return rowGroups.stream().mapToLong(RowGroup::rows).sum();
  }
}
