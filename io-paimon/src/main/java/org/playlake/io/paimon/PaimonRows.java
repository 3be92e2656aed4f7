package org.playlake.io.paimon;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ReadBuilder;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;

/** Reads a small table where the caller is, without a pipeline. */
public final class PaimonRows {

  private PaimonRows() {}

  /**
   * Gives every row of the table's newest snapshot to {@code consumer}, in no order. A row is valid
   * until the consumer returns.
   *
   * @param catalogOptions as for {@code PaimonIO.writeFiles}
   * @param columns what the rows hold, in this order
   * @throws IllegalStateException if the table does not exist
   * @throws PaimonSchemaException if it is another one than described
   */
  public static void forEach(
      Map<String, String> catalogOptions,
      PaimonTable table,
      List<String> columns,
      Consumer<InternalRow> consumer)
      throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      FileStoreTable stored = open.table(table);
      List<String> names = stored.rowType().getFieldNames();
      ReadBuilder read =
          stored
              .newReadBuilder()
              .withProjection(columns.stream().mapToInt(names::indexOf).toArray());
      try (RecordReader<InternalRow> rows = read.newRead().createReader(read.newScan().plan())) {
        rows.forEachRemaining(consumer);
      }
    }
  }
}
