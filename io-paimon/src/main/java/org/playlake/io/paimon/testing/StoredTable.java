package org.playlake.io.paimon.testing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ReadBuilder;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.internal.rows.PaimonToBeam;

/** A small table in a catalog, whose rows a test looks at. */
public final class StoredTable {

  private final Map<String, String> catalogOptions;
  private final String name;

  private StoredTable(Map<String, String> catalogOptions, String name) {
    this.catalogOptions = catalogOptions;
    this.name = name;
  }

  /**
   * A table by its name.
   *
   * @param catalogOptions as for {@code PaimonIO.writeFiles}
   * @param name {@code database.table}
   */
  public static StoredTable of(Map<String, String> catalogOptions, String name) {
    return new StoredTable(Map.copyOf(catalogOptions), requireNonNull(name, "name"));
  }

  /** Full name of the table. */
  public String name() {
    return name;
  }

  /**
   * The rows of the newest snapshot, in no order.
   *
   * @throws IllegalStateException if the table does not exist or cannot be read
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      FileStoreTable table = open.table(name);
      PaimonToBeam rowOf = PaimonToBeam.of(table.rowType());
      ReadBuilder read = table.newReadBuilder();
      try (RecordReader<InternalRow> reader = read.newRead().createReader(read.newScan().plan())) {
        reader.forEachRemaining(row -> rows.add(rowOf.convert(row)));
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(
          "Table " + name + " cannot be read: " + Reason.of(e) + ".", e);
    }
    return rows;
  }

  @Override
  public String toString() {
    return "table " + name;
  }
}
