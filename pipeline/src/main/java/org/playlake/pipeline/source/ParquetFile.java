package org.playlake.pipeline.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.playlake.pipeline.options.InputException;

/**
 * A Parquet file as its footer describes it.
 *
 * @param name the resource, with its file system
 * @param length in bytes
 * @param rowGroups in file order
 */
record ParquetFile(String name, long length, List<RowGroup> rowGroups) implements Serializable {

  /**
   * A row group of a file.
   *
   * @param rows how many rows
   * @param bytes compressed size of the columns
   */
  record RowGroup(long rows, long bytes) implements Serializable {}

  /** A file and its schema, which stays with the launcher. */
  record Footer(ParquetFile file, MessageType schema) {}

  /**
   * @throws InputException if the file is no readable Parquet file
   */
  static Footer readFooter(String name, long length) {
    try (ParquetFileReader reader = ParquetFileReader.open(new BeamInputFile(name, length))) {
      List<RowGroup> groups =
          reader.getFooter().getBlocks().stream()
              .map(block -> new RowGroup(block.getRowCount(), block.getCompressedSize()))
              .toList();
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      return new Footer(new ParquetFile(name, length, List.copyOf(groups)), schema);
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          name + " cannot be read as Parquet: " + e.getMessage() + ". Replace or remove the file.",
          e);
    }
  }

  long rows() {
    return rowGroups.stream().mapToLong(RowGroup::rows).sum();
  }
}
