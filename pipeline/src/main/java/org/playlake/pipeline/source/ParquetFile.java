package org.playlake.pipeline.source;

import java.io.Serializable;
import java.util.List;
import org.playlake.pipeline.parquet.FileFooter;

/**
 * A Parquet file as its footer describes it.
 *
 * @param name the resource, with its file system
 * @param length in bytes
 * @param rewritten whether readers must be given another footer
 * @param rowGroups in file order
 */
record ParquetFile(String name, long length, boolean rewritten, List<RowGroup> rowGroups)
    implements Serializable {

  /**
   * A row group of a file.
   *
   * @param rows how many rows
   * @param bytes compressed size of the columns
   */
  record RowGroup(long rows, long bytes) implements Serializable {}

  static ParquetFile of(FileFooter footer) {
    return new ParquetFile(
        footer.name(),
        footer.length(),
        footer.isRewritten(),
        footer.rowGroups().stream()
            .map(block -> new RowGroup(block.getRowCount(), block.getCompressedSize()))
            .toList());
  }

  long rows() {
    return rowGroups.stream().mapToLong(RowGroup::rows).sum();
  }
}
