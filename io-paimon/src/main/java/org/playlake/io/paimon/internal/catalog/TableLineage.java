package org.playlake.io.paimon.internal.catalog;

import java.util.List;
import org.apache.beam.sdk.metrics.Lineage;

/**
 * Lineage of a pipeline for Beam: the tables that it reads and writes, as {@code
 * paimon:database.table}. For a worker; elsewhere it does nothing.
 */
public final class TableLineage {

  private static final String SYSTEM = "paimon";

  private TableLineage() {}

  /** Elements come from this table. */
  public static void reads(String table) {
    Lineage.getSources().add(SYSTEM, segments(table));
  }

  /** Elements have become part of this table. */
  public static void writes(String table) {
    Lineage.getSinks().add(SYSTEM, segments(table));
  }

  private static List<String> segments(String table) {
    int dot = table.indexOf('.');
    return List.of(table.substring(0, dot), table.substring(dot + 1));
  }
}
