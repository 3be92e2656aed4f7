package org.playlake.io.paimon.internal.route;

import static org.apache.paimon.CoreOptions.PARTIAL_UPDATE_REMOVE_RECORD_ON_SEQUENCE_GROUP;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.mergetree.compact.PartialUpdateMergeFunction;
import org.apache.paimon.table.FileStoreTable;

/** Test for tables whose result depends on the order of rows with one key. */
final class RowOrder {

  private static final String GROUP_PREFIX = CoreOptions.FIELDS_PREFIX + ".";
  private static final String GROUP_SUFFIX = "." + PartialUpdateMergeFunction.SEQUENCE_GROUP;

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

  /** Further ones, for a column in a sequence group: the newest value by the group wins. */
  private static final String NEWEST = "last_value";

  private RowOrder() {}

  /**
   * True if Paimon 1.4.2 lets the highest row of a commit win, though the lowest is to, and does so
   * between commits.
   */
  static boolean isDescending(FileStoreTable table) {
    CoreOptions options = table.coreOptions();
    return !options.sequenceField().isEmpty() && !options.sequenceFieldSortOrderIsAscending();
  }

  static boolean isGiven(FileStoreTable table) {
    CoreOptions options = table.coreOptions();
    return table.primaryKeys().isEmpty()
        || !options.sequenceField().isEmpty()
        || switch (options.mergeEngine()) {
          case AGGREGATE ->
              values(table).allMatch(column -> ORDERLESS.contains(function(options, column)));
          case PARTIAL_UPDATE -> isGrouped(table, options);
          case DEDUPLICATE, FIRST_ROW -> false;
        };
  }

  /** True if the group of each column says which of its values is newer. */
  private static boolean isGrouped(FileStoreTable table, CoreOptions options) {
    // A delete that removes the row forgets how new the row was.
    if (options.toConfiguration().contains(PARTIAL_UPDATE_REMOVE_RECORD_ON_SEQUENCE_GROUP)) {
      return false;
    }
    Set<String> grouped = new HashSet<>();
    options
        .toMap()
        .forEach(
            (option, columns) -> {
              if (option.startsWith(GROUP_PREFIX) && option.endsWith(GROUP_SUFFIX)) {
                int end = option.length() - GROUP_SUFFIX.length();
                addNames(option.substring(GROUP_PREFIX.length(), end), grouped);
                addNames(columns, grouped);
              }
            });
    return values(table)
        .allMatch(
            column -> {
              String function = function(options, column);
              return grouped.contains(column)
                  && (function.isEmpty()
                      || function.equals(NEWEST)
                      || ORDERLESS.contains(function));
            });
  }

  private static void addNames(String list, Set<String> names) {
    Collections.addAll(names, list.split(CoreOptions.FIELDS_SEPARATOR, -1));
  }

  private static Stream<String> values(FileStoreTable table) {
    return table.rowType().getFieldNames().stream()
        .filter(column -> !table.primaryKeys().contains(column));
  }

  private static String function(CoreOptions options, String column) {
    String own = options.fieldAggFunc(column);
    String function = own == null ? options.fieldsDefaultFunc() : own;
    return function == null ? "" : function;
  }
}
