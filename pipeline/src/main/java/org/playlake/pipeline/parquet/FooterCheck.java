package org.playlake.pipeline.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;

/**
 * Check that a footer does not contradict itself: a reader that believed one of two numbers would
 * lose rows without a word.
 */
final class FooterCheck {
  private static final int FIRST_DATA = 4;
  private static final int MOST_LEVELS = 100;

  private FooterCheck() {}

  /**
   * Checks counts, sizes and positions.
   *
   * @param dataEnd where the data of the file end
   * @throws IOException if they cannot be; the message says which
   */
  static void check(FileMetaData meta, long dataEnd) throws IOException {
    List<Leaf> leaves = Leaf.of(meta.getSchema());
    long rows = 0;
    for (RowGroup group : meta.getRow_groups()) {
      require(group.getNum_rows() >= 0, "a row group has " + group.getNum_rows() + " rows");
      rows += group.getNum_rows();
      require(
          group.getColumnsSize() == leaves.size(),
          "a row group has " + group.getColumnsSize() + " columns, the schema " + leaves.size());
      for (int i = 0; i < leaves.size(); i++) {
        check(group.getColumns().get(i), leaves.get(i), group.getNum_rows(), dataEnd);
      }
    }
    require(
        rows == meta.getNum_rows(),
        "the file has " + meta.getNum_rows() + " rows, its row groups together " + rows);
  }

  private static void check(ColumnChunk chunk, Leaf leaf, long rows, long dataEnd)
      throws IOException {
    ColumnMetaData column = chunk.getMeta_data();
    require(column != null, "column " + leaf.path + " is encrypted or has no description");
    require(!chunk.isSetCrypto_metadata(), "column " + leaf.path + " is encrypted");
    require(
        !chunk.isSetFile_path() || chunk.getFile_path().isEmpty(),
        "column " + leaf.path + " lies in another file, " + chunk.getFile_path());
    require(
        column.getPath_in_schema().equals(leaf.path),
        "column " + leaf.path + " is described as " + column.getPath_in_schema());
    long values = column.getNum_values();
    require(
        leaf.repeated ? values >= 0 : values == rows,
        "column " + leaf.path + " has " + values + " values in a row group of " + rows + " rows");
    long start = start(column);
    long size = column.getTotal_compressed_size();
    require(
        values == 0
            || (start >= FIRST_DATA && size >= 0 && start <= dataEnd && size <= dataEnd - start),
        "column "
            + leaf.path
            + " has "
            + size
            + " bytes from byte "
            + start
            + ", the data end at byte "
            + dataEnd);
  }

  private static long start(ColumnMetaData column) {
    long data = column.getData_page_offset();
    boolean dictionary =
        column.isSetDictionary_page_offset()
            && column.getDictionary_page_offset() > 0
            && column.getDictionary_page_offset() < data;
    return dictionary ? column.getDictionary_page_offset() : data;
  }

  private static void require(boolean holds, String contradiction) throws IOException {
    if (!holds) {
      throw new IOException("its footer contradicts itself: " + contradiction);
    }
  }

  /** A column that holds values, and whether a row may have several. */
  private record Leaf(List<String> path, boolean repeated) {

    static List<Leaf> of(List<SchemaElement> schema) throws IOException {
      List<Leaf> leaves = new ArrayList<>();
      int at = 1;
      for (int i = 0; i < schema.get(0).getNum_children(); i++) {
        at = add(schema, at, List.of(), false, leaves);
      }
      require(at == schema.size(), "its schema has " + schema.size() + " parts and tells of " + at);
      return leaves;
    }

    private static int add(
        List<SchemaElement> schema,
        int position,
        List<String> parent,
        boolean repeated,
        List<Leaf> leaves)
        throws IOException {
      require(position < schema.size(), "its schema ends in the middle");
      require(parent.size() < MOST_LEVELS, "its schema has more than " + MOST_LEVELS + " levels");
      SchemaElement element = schema.get(position);
      List<String> path = new ArrayList<>(parent);
      path.add(element.getName());
      boolean several = repeated || element.getRepetition_type() == FieldRepetitionType.REPEATED;
      int at = position + 1;
      if (!element.isSetNum_children() || element.getNum_children() == 0) {
        leaves.add(new Leaf(path, several));
      }
      for (int i = 0; i < element.getNum_children(); i++) {
        at = add(schema, at, path, several, leaves);
      }
      return at;
    }
  }
}
