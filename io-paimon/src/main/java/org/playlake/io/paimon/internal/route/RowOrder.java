package org.playlake.io.paimon.internal.route;

import java.util.Set;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.CoreOptions.MergeEngine;
import org.apache.paimon.table.FileStoreTable;

/** Test for tables whose result depends on the order of rows with one key. */
final class RowOrder {

  /** Aggregations that come out the same in any order, up to the rounding of floating numbers. */
  private static final Set<String> ORDERLESS =
      Set.of(
          "sum",
          "product",
          "max",
          "min",
          "bool_and",
          "bool_or",
          "theta_sketch",
          "hll_sketch",
          "rbm32",
          "rbm64");

  private RowOrder() {}

  static boolean isGiven(FileStoreTable table) {
    CoreOptions options = table.coreOptions();
    return table.primaryKeys().isEmpty()
        || !options.sequenceField().isEmpty()
        || (options.mergeEngine() == MergeEngine.AGGREGATE && isOrderless(table, options));
  }

  private static boolean isOrderless(FileStoreTable table, CoreOptions options) {
    return table.rowType().getFieldNames().stream()
        .filter(column -> !table.primaryKeys().contains(column))
        .allMatch(column -> ORDERLESS.contains(function(options, column)));
  }

  private static String function(CoreOptions options, String column) {
    String own = options.fieldAggFunc(column);
    String function = own == null ? options.fieldsDefaultFunc() : own;
    return function == null ? "" : function;
  }
}
