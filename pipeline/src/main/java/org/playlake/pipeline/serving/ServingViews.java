package org.playlake.pipeline.serving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.serving.MaterializedView.Refresh;
import org.playlake.pipeline.tables.DailyTables;

/** The materialized views that BI tools read: one for each daily table, with its columns. */
final class ServingViews {
  private static final String OBSERVED = "_observed";

  /** By table. */
  private static final Map<String, String> NAMES =
      Map.of(
          "ads_retention_daily", "ADS_MV_USER_RETENTION",
          "ads_purchase_trends_daily", "ADS_MV_USER_PURCHASE_TRENDS",
          "ads_device_preference_daily", "ADS_MV_USER_DEVICE_PREFERENCE",
          "ads_region_distribution_daily", "ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION");

  private ServingViews() {}

  /** The daily tables of a database, in order. */
  static List<PaimonTable> tables(String database) {
    return DailyTables.ALL.stream().map(each -> each.in(database)).toList();
  }

  /**
   * The name of a table's view.
   *
   * @throws IllegalArgumentException if it has none yet
   */
  static String name(PaimonTable table) {
    String name = NAMES.get(table.table());
    if (name == null) {
      throw new IllegalArgumentException(
          "There is no view of " + table.name() + ", only of " + NAMES.keySet() + ". Name one.");
    }
    return name;
  }

  /**
   * The view of a daily table.
   *
   * @param catalog in which StarRocks finds the table
   */
  static MaterializedView of(String catalog, PaimonTable table) {
    SelectColumns query = SelectColumns.from(catalog, table.database(), table.table());
    for (PaimonColumn column : table.columns()) {
      Optional<String> observed = observed(table, column);
      query =
          observed.isEmpty()
              ? query.column(column.name())
              : query.column(
                  column.name(),
                  "CASE WHEN "
                      + StarRocksText.name(observed.get())
                      + " THEN "
                      + StarRocksText.name(column.name())
                      + " END");
    }
    return new MaterializedView(
        table.database(),
        name(table),
        table.comment(),
        table.partitionKeys(),
        1,
        Refresh.DEFERRED_MANUAL,
        // All of it is read at each refresh, and then it is replaced as a whole.
        List.of(),
        query);
  }

  /** The column that says whether this one says anything: {@code d1_observed} of {@code d1_..}. */
  static Optional<String> observed(PaimonTable table, PaimonColumn column) {
    return table.columns().stream()
        .map(PaimonColumn::name)
        .filter(name -> name.endsWith(OBSERVED) && !name.equals(column.name()))
        .filter(
            name ->
                column
                    .name()
                    .startsWith(name.substring(0, name.length() - OBSERVED.length()) + "_"))
        .findFirst();
  }
}
