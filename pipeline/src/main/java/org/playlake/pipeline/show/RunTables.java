package org.playlake.pipeline.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;

/**
 * The tables of a lake as a run has left them, which belong together.
 *
 * @param ledger of the lake
 * @param run the run
 */
public record RunTables(Ledger ledger, RunRecord run) {

  /** The names of the tables, without the database: in the order of publishing, then others. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (String table : ledger.tables()) {
      names.add(table.substring(ledger.database().length() + 1));
    }
    new TreeMap<>(run.snapshots())
        .keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /**
   * The name of a table, which may be given with its database.
   *
   * @throws InputException if there is no such table
   */
  public String name(String given) {
    String prefix = ledger.database() + ".";
    String name = given.startsWith(prefix) ? given.substring(prefix.length()) : given;
    if (!names().contains(name)) {
      throw new InputException(
          "Table "
              + given
              + " is none of the lake's. Name one of "
              + String.join(", ", names())
              + ".");
    }
    return name;
  }

  /** The snapshot that the run has left a table with; empty of one that it does not know. */
  public OptionalLong snapshot(String name) {
    Long snapshot = run.snapshots().get(name);
    return snapshot == null ? OptionalLong.empty() : OptionalLong.of(snapshot);
  }

  /** The table as the run has left it; empty where that snapshot is gone, or there was none. */
  public Optional<TableAtRun> table(String name) throws Exception {
    OptionalLong snapshot = snapshot(name);
    if (snapshot.isEmpty() || !readable(name).has(snapshot.getAsLong())) {
      return Optional.empty();
    }
    Map<String, String> catalog = ledger.catalog();
    PaimonTable then = PaimonTables.describe(catalog, full(name), snapshot.getAsLong());
    return Optional.of(new TableAtRun(catalog, then, snapshot.getAsLong()));
  }

  /** The table as it is now; empty where it has no snapshot. */
  public Optional<TableAtRun> newest(String name) throws Exception {
    Map<String, String> catalog = ledger.catalog();
    var newest = PaimonTables.newest(catalog, full(name));
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    long snapshot = newest.get().snapshot();
    return Optional.of(
        new TableAtRun(catalog, PaimonTables.describe(catalog, full(name), snapshot), snapshot));
  }

  /** The snapshots of a table that can be read. */
  public ReadableSnapshots readable(String name) throws Exception {
    return ReadableSnapshots.of(ledger.catalog(), full(name));
  }

  private String full(String name) {
    return ledger.database() + "." + name;
  }
}
