package org.playlake.io.paimon;

import java.util.Map;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.PaimonTables;
import org.playlake.io.paimon.write.CommitPaimonFiles;
import org.playlake.io.paimon.write.WritePaimonFiles;
import org.playlake.io.paimon.write.WritePaimonTable;

/**
 * Writes bounded collections to Apache Paimon tables, exactly once.
 *
 * <p>One table:
 *
 * <pre>{@code
 * orders.apply(
 *     PaimonIO.<Order>write(Map.of("warehouse", "s3://lake"))
 *         .to(table, order -> GenericRow.of(order.epochDay(), order.total()))
 *         .replacing());
 * }</pre>
 *
 * <p>Several tables, none of which changes before the files of all are written:
 *
 * <pre>{@code
 * PCollection<PaimonFiles> files =
 *     orders.apply(
 *         PaimonIO.<Order>writeFiles(catalog)
 *             .to(sales, Sales::row)
 *             .to(returns, Returns::row)
 *             .withDistribution(PaimonDistribution.BY_PARTITION));
 * PCollectionList.of(files).apply(PaimonIO.commitFiles(catalog).replace(sales).append(returns));
 * }</pre>
 *
 * <p>Catalog options are those of Paimon's own catalogs ({@code warehouse}, {@code metastore}, ..).
 * In a value, <code>${env:NAME}</code> stands for an environment variable. It is looked up on the
 * machine that opens the catalog, and its value is in no graph, display data, log or exception of
 * this connector: the place for access keys. {@code warehouse} and {@code metastore} are shown as
 * written.
 *
 * <p>Tables are append tables without buckets ({@code bucket=-1}, no primary key) and must exist:
 * see {@link PaimonTables#createMissing}.
 */
public final class PaimonIO {

  private PaimonIO() {}

  /** Writes rows to one table and commits them. */
  public static <T> WritePaimonTable<T> write(Map<String, String> catalogOptions) {
    return WritePaimonTable.of(CatalogOptions.of(catalogOptions));
  }

  /** First half of a write: rows become files. */
  public static <T> WritePaimonFiles<T> writeFiles(Map<String, String> catalogOptions) {
    return WritePaimonFiles.of(CatalogOptions.of(catalogOptions));
  }

  /** Second half: files become snapshots. */
  public static CommitPaimonFiles commitFiles(Map<String, String> catalogOptions) {
    return CommitPaimonFiles.of(CatalogOptions.of(catalogOptions));
  }
}
