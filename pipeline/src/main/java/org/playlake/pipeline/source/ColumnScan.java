package org.playlake.pipeline.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.parquet.RowGroupFile;

/** A look at all values of one column, for what no footer says. */
final class ColumnScan {

  private ColumnScan() {}

  /** Whether a column of eight-byte integers holds a negative one. */
  static boolean isNegative(FileAccess access, ParquetFile file, String column) {
    return any(access, file, column, reader -> reader.getLong() < 0);
  }

  /** The first file with a value that is no well-formed UTF-8, or null. */
  static @Nullable String malformed(FileAccess access, List<ParquetFile> files, String column) {
    return files.parallelStream()
        .filter(file -> any(access, file, column, ColumnScan::isMalformed))
        .map(ParquetFile::name)
        .findFirst()
        .orElse(null);
  }

  private static boolean isMalformed(ColumnReader reader) {
    try {
      UTF_8.newDecoder().decode(reader.getBinary().toByteBuffer());
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  private static boolean any(
      FileAccess access, ParquetFile file, String column, Predicate<ColumnReader> test) {
    try (RowGroupFile open =
        RowGroupFile.open(access, file.name(), file.length(), file.rewritten())) {
      MessageType all = open.meta().getSchema();
      if (!all.containsField(column)) {
        return false;
      }
      MessageType schema = new MessageType(all.getName(), all.getType(column));
      for (int group = 0; group < file.rowGroups().size(); group++) {
        if (file.rowGroups().get(group).rows() > 0 && any(open.read(group, schema), schema, test)) {
          return true;
        }
      }
      return false;
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          file.name()
              + ": column "
              + column
              + " cannot be read to its end: "
              + Causes.firstLine(e)
              + ". Replace or remove the file.",
          e);
    }
  }

  private static boolean any(
      PageReadStore pages, MessageType schema, Predicate<ColumnReader> test) {
    ColumnReader reader =
        new ColumnReadStoreImpl(pages, new NoConverter(), schema, "")
            .getColumnReader(schema.getColumns().get(0));
    int defined = schema.getColumns().get(0).getMaxDefinitionLevel();
    for (long i = 0; i < pages.getRowCount(); i++) {
      if (reader.getCurrentDefinitionLevel() == defined && test.test(reader)) {
        return true;
      }
      reader.consume();
    }
    return false;
  }

  /** Values are asked of the column's reader, and none is converted. */
  private static final class NoConverter extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
