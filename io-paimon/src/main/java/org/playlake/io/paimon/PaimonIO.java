package org.playlake.io.paimon;

import org.apache.beam.sdk.values.Row;
import org.playlake.io.paimon.table.PaimonReadFunction;

/**
 * Writes collections to Apache Paimon tables, exactly once.
 *
 * <p>One table:
 *
 * <pre>{@code
 * orders.apply(
 *     PaimonIO.<Order>write()
 *         .withCatalogOptions(Map.of("warehouse", "s3://lake"))
 *         .to("shop.orders")
 *         .withRowFunction(order -> GenericRow.of(order.epochDay(), order.total()))
 *         .replacing());
 * }</pre>
 *
 * <p>Several tables, none of which changes before the files of all are written:
 *
 * <pre>{@code
 * PCollection<PaimonFiles> files =
 *     orders.apply(
 *         PaimonIO.<Order>writeFiles()
 *             .withCatalogOptions(catalog)
 *             .to(sales, Sales::row)
 *             .to(returns, Returns::row));
 * PCollectionList.of(files)
 *     .apply(PaimonIO.commitFiles().withCatalogOptions(catalog).replace(sales).append(returns));
 * }</pre>
 *
 * <p>Catalog options are those of Paimon's own catalogs ({@code warehouse}, {@code metastore}, ..).
 * In a value, <code>${env:NAME}</code> stands for an environment variable. It is looked up on the
 * machine that opens the catalog, and its value is in no graph, display data, log or exception of
 * this connector: the place for access keys. {@code warehouse} and {@code metastore} are shown as
 * written.
 */
public final class PaimonIO {

  private PaimonIO() {}

  /** Writes elements to tables and commits them. */
  public static <T> WritePaimon<T> write() {
    return WritePaimon.create();
  }

  /**
   * Writes Beam's rows to tables and commits them: fields go to the columns of the same name.
   *
   * <pre>{@code
   * rows.apply(
   *     PaimonIO.writeRows()
   *         .withCatalogOptions(Map.of("warehouse", "s3://lake"))
   *         .to("shop.orders")
   *         .withCreateIfNeeded()
   *         .withPartitionKeys("day"));
   * }</pre>
   */
  public static WritePaimon<Row> writeRows() {
    return WritePaimon.create();
  }

  /** First half of a write: elements become files. */
  public static <T> WritePaimonFiles<T> writeFiles() {
    return WritePaimonFiles.create();
  }

  /**
   * Reads a table as rows, whose schema is that of the table.
   *
   * <pre>{@code
   * PCollection<Row> orders =
   *     pipeline.apply(
   *         PaimonIO.readRows()
   *             .withCatalogOptions(Map.of("warehouse", "s3://lake"))
   *             .from("shop.orders")
   *             .withColumns("id", "total")
   *             .withFilter("day >= DATE '2026-01-01' AND region IN ('x', 'y')"));
   * }</pre>
   */
  public static ReadPaimon<Row> readRows() {
    return ReadPaimon.rows();
  }

  /**
   * Reads a table with a function that is given Paimon's own rows: the fast door.
   *
   * <pre>{@code
   * PCollection<Long> ids =
   *     pipeline.apply(
   *         PaimonIO.<Long>read(row -> row.getLong(0))
   *             .withCatalogOptions(Map.of("warehouse", "s3://lake"))
   *             .from("shop.orders")
   *             .withColumns("id")
   *             .withFilter("day >= DATE '2026-01-01' AND region IN ('x', 'y')")
   *             .withCoder(VarLongCoder.of()));
   * }</pre>
   */
  public static <T> ReadPaimon<T> read(PaimonReadFunction<T> function) {
    return ReadPaimon.by(function);
  }

  /** Second half: files become snapshots. */
  public static CommitPaimonFiles commitFiles() {
    return CommitPaimonFiles.create();
  }
}
