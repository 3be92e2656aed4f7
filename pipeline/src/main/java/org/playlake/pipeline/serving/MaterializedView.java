package org.playlake.pipeline.serving;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An asynchronous materialized view of StarRocks: {@code CREATE MATERIALIZED VIEW}.
 *
 * @param database where it stands, in StarRocks' own catalog
 * @param name letters, digits and underscores, a letter first
 * @param comment what it shows
 * @param distribution the columns whose hash says in which bucket a row lies
 * @param buckets how many
 * @param refresh when it is filled
 * @param partition the columns by which it is partitioned, or none
 * @param query what it shows
 */
record MaterializedView(
    String database,
    String name,
    String comment,
    List<String> distribution,
    int buckets,
    Refresh refresh,
    List<String> partition,
    SelectColumns query) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  /** When a view is filled. */
  enum Refresh {
    /** When it is created, and when it is told. */
    MANUAL("MANUAL"),

    /** When it is told. */
    DEFERRED_MANUAL("DEFERRED MANUAL"),

    /** When it is created, and every hour. */
    HOURLY("ASYNC EVERY (INTERVAL 1 HOUR)");

    private final String sql;

    Refresh(String sql) {
      this.sql = sql;
    }
  }

  MaterializedView {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A materialized view of StarRocks cannot be named '"
              + name
              + "'. Use a letter, then up to 63 letters, digits and underscores.");
    }
    if (distribution.isEmpty() || buckets < 1) {
      throw new IllegalArgumentException(
          "View "
              + name
              + " has no buckets: "
              + buckets
              + " of "
              + distribution
              + ". Name a column and a number from 1.");
    }
    distribution = List.copyOf(distribution);
    partition = List.copyOf(partition);
  }

  String sql() {
    return "CREATE MATERIALIZED VIEW IF NOT EXISTS "
        + StarRocksText.name(database, name)
        + "\nCOMMENT "
        + StarRocksText.text(comment)
        + "\nDISTRIBUTED BY HASH("
        + names(distribution)
        + ") BUCKETS "
        + buckets
        + "\nREFRESH "
        + refresh.sql
        + (partition.isEmpty() ? "" : "\nPARTITION BY (" + names(partition) + ")")
        + "\nAS\n"
        + query.sql()
        + ";\n";
  }

  /** The statement that fills it anew and ends when that is done or has failed. */
  String refreshSql() {
    // What has changed in a table of Paimon is not told reliably, so all is read.
    return "REFRESH MATERIALIZED VIEW "
        + StarRocksText.name(database, name)
        + " FORCE WITH SYNC MODE;\n";
  }

  private static String names(List<String> columns) {
    return columns.stream().map(StarRocksText::name).collect(Collectors.joining(", "));
  }
}
