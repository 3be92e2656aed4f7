package org.playlake.pipeline.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;

/**
 * SQL with which an engine sees the tables of one run: a temporary view of each table's snapshot,
 * by the table's name; Flink's temporary views hide tables, so there another word is added.
 */
public enum ReaderSql {
  SPARK,
  FLINK;

  /**
   * The engine that the option names, in any case.
   *
   * @throws InputException if it is none
   */
  public static ReaderSql of(String option, String name) {
    for (ReaderSql each : values()) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    throw new InputException(option + "=" + name + " is no engine. Give spark or flink.");
  }

  /**
   * A statement a table, in the order of names.
   *
   * @param tags by table, where only a tag keeps the run's snapshot
   */
  public List<String> views(RunRecord run, Map<String, String> tags, String database) {
    List<String> statements = new ArrayList<>();
    new TreeMap<>(run.snapshots())
        .forEach(
            (table, snapshot) ->
                statements.add(
                    view(database, table, snapshot, Optional.ofNullable(tags.get(table)))));
    return statements;
  }

  private String view(String database, String table, long snapshot, Optional<String> tag) {
    String from = quoted(database) + "." + quoted(table);
    return switch (this) {
      case SPARK ->
          "CREATE OR REPLACE TEMPORARY VIEW "
              + quoted(table)
              + " AS SELECT * FROM "
              + from
              + " VERSION AS OF "
              + tag.map(name -> "'" + name + "'").orElse(Long.toString(snapshot))
              + ";";
      case FLINK ->
          "CREATE TEMPORARY VIEW "
              + quoted(table + "_of_run")
              + " AS SELECT * FROM "
              + from
              + " /*+ OPTIONS("
              + tag.map(name -> "'scan.tag-name'='" + name + "'")
                  .orElse("'scan.snapshot-id'='" + snapshot + "'")
              + ") */;";
    };
  }

  /** The word of the option. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
