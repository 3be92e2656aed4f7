package org.playlake.pipeline.job;

import java.util.Map;
import java.util.Optional;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.ColumnShape;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * Forms of a load's columns among the loads that the lake has: where these are wider, the load is
 * read in theirs, as it would be if all were read together.
 */
final class StoredForms {

  private StoredForms() {}

  /**
   * The files in the forms of the lake.
   *
   * @param raw the table that keeps their rows, if it is there
   */
  static ParquetFiles of(ParquetFiles files, Optional<PaimonTable> raw) {
    ParquetFiles wide = files;
    for (Map.Entry<String, ColumnForm> column : files.forms().entrySet()) {
      Optional<ColumnShape> stored =
          raw.flatMap(table -> shape(table, column.getKey()))
              .filter(shape -> shape.with(column.getValue()).equals(Optional.of(shape)));
      // Raw bytes are no text before somebody has looked whether they are well-formed.
      if (!column.getValue().isText() && stored.orElse(null) instanceof ColumnForm form) {
        wide = wide.withForm(column.getKey(), form);
      }
    }
    return wide;
  }

  private static Optional<ColumnShape> shape(PaimonTable table, String name) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(PaimonColumn::dataType)
        .findFirst()
        .flatMap(TableTypes::shape);
  }
}
