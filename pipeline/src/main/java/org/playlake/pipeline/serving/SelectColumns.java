package org.playlake.pipeline.serving;

import java.util.ArrayList;
import java.util.List;

/**
 * A query of some columns of one table, in words that StarRocks, MySQL's clients and Spark share.
 *
 * @param columns what stands between SELECT and FROM, an item each
 * @param from the table, quoted
 */
record SelectColumns(List<String> columns, String from) {

  SelectColumns {
    columns = List.copyOf(columns);
  }

  static SelectColumns from(String... table) {
    return new SelectColumns(List.of(), StarRocksText.name(table));
  }

  /** Adds a column as it is. */
  SelectColumns column(String name) {
    return plus(StarRocksText.name(name));
  }

  /** Adds an expression under a name. */
  SelectColumns column(String name, String expression) {
    return plus(expression + " AS " + StarRocksText.name(name));
  }

  private SelectColumns plus(String item) {
    List<String> more = new ArrayList<>(columns);
    more.add(item);
    return new SelectColumns(more, from);
  }

  /** The query, without an end. */
  String sql() {
    return "SELECT\n  " + String.join(",\n  ", columns) + "\nFROM " + from;
  }
}
