package org.playlake.pipeline.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.tables.LakeTables;

/**
 * Tables of a lake that an older version made, before rows had load dates. A run that rebuilds the
 * lake moves them aside under other names; nothing of them is deleted.
 *
 * @param there those that are still in the way, by full name
 * @param moved those that a run has moved aside which did not come to publish, by the full names
 *     that they had
 */
public record OlderTables(List<String> there, List<String> moved) {

  /** A lake without such tables. */
  public static final OlderTables NONE = new OlderTables(List.of(), List.of());

  private static final String ASIDE = "_before_load_dates";

  public OlderTables {
    there = List.copyOf(there);
    moved = List.copyOf(moved);
  }

  /**
   * Looks for them.
   *
   * @param hasRun whether a run has published in the layout of today; then the tables that have
   *     been moved are of no matter any more
   * @param stored a table of the lake by its full name
   */
  static OlderTables in(
      String database, boolean hasRun, Function<String, Optional<PaimonTable>> stored) {
    List<String> there = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (PaimonTable table : LakeTables.usual(database, "BIGINT")) {
      if (columns(table).contains(LakeTables.LOAD_DATE_NAME)) {
        if (stored.apply(table.name()).filter(each -> isOlder(each, table)).isPresent()) {
          there.add(table.name());
        } else if (!hasRun && stored.apply(aside(table.name())).isPresent()) {
          moved.add(table.name());
        }
      }
    }
    return new OlderTables(there, moved);
  }

  /** Someone else's table of that name has other columns, and is left alone. */
  private static boolean isOlder(PaimonTable stored, PaimonTable table) {
    List<String> before = columns(table);
    before.remove(LakeTables.LOAD_DATE_NAME);
    List<String> columns = columns(stored);
    return !columns.contains(LakeTables.LOAD_DATE_NAME)
        && columns.size() >= before.size()
        && columns.subList(0, before.size()).equals(before);
  }

  private static List<String> columns(PaimonTable table) {
    return new ArrayList<>(table.columns().stream().map(PaimonColumn::name).toList());
  }

  private static String aside(String name) {
    return name + ASIDE;
  }

  /** The new names by the old ones: of all that are moved, by this run or one that failed. */
  public Map<String, String> asides() {
    Map<String, String> asides = new LinkedHashMap<>();
    Stream.of(moved, there)
        .flatMap(List::stream)
        .sorted()
        .forEach(name -> asides.put(name, aside(name)));
    return asides;
  }

  /**
   * Refuses a run with load dates, which could only add to the lake.
   *
   * @throws InputException if there are such tables
   */
  void refuseLoads() {
    if (!there.isEmpty()) {
      throw new InputException(
          "The lake is of an older layout, to which no load date can be added: "
              + String.join(", ", there)
              + (there.size() == 1 ? " has" : " have")
              + " no load_date. Run once without --date, over the files of all dates: that rebuilds"
              + " the lake, and keeps these tables under names that end in "
              + ASIDE
              + ".");
    }
    if (!moved.isEmpty()) {
      throw new InputException(
          "The lake is being rebuilt from an older layout: a run has moved its tables aside, to "
              + String.join(", ", asides().values())
              + ", and has not published since. Run once without --date, over the files of all"
              + " dates. Or drop these tables, to begin with an empty lake.");
    }
  }

  /**
   * Refuses what cannot be moved aside.
   *
   * @param stored a table of the lake by its full name
   * @throws InputException if a new name is taken, or tables cannot be renamed in one step
   */
  void refuseUnmovable(
      Map<String, String> catalog, Function<String, Optional<PaimonTable>> stored) {
    if (there.isEmpty()) {
      return;
    }
    if (CommitSafety.isFolderInObjectStore(catalog)) {
      throw new InputException(
          "The lake is of an older layout: "
              + String.join(", ", there)
              + " would have to be moved aside, and in an object store, where that copies file by"
              + " file, a table may be left in two halves. Rebuild the lake in another --database.");
    }
    List<String> taken =
        there.stream()
            .map(OlderTables::aside)
            .filter(name -> stored.apply(name).isPresent())
            .toList();
    if (!taken.isEmpty()) {
      throw new InputException(
          "The lake is of an older layout, and the names to which its tables would be moved are"
              + " taken: "
              + String.join(", ", taken)
              + ". Rename or drop what has them, or rebuild the lake in another --database.");
    }
  }

  /** The tables as a run finds them that moves these aside. */
  Function<String, Optional<PaimonTable>> without(Function<String, Optional<PaimonTable>> stored) {
    return name -> there.contains(name) ? Optional.empty() : stored.apply(name);
  }

  /**
   * Moves them.
   *
   * @param notice is told of each
   * @throws InputException if the catalog does not allow it
   */
  void moveAside(Map<String, String> catalog, Consumer<String> notice) {
    for (String name : there) {
      // Another run that rebuilds the lake may have been quicker.
      if (isThere(catalog, name)) {
        try {
          PaimonTables.rename(catalog, name, aside(name));
        } catch (Exception e) {
          if (isThere(catalog, name)) {
            throw TableCreation.unusable(catalog, e);
          }
        }
        notice.accept("Moved aside, with its rows: " + name + " to " + aside(name) + ".");
      }
    }
  }

  private static boolean isThere(Map<String, String> catalog, String name) {
    return TableCreation.there(catalog, name)
        .filter(table -> !columns(table).contains(LakeTables.LOAD_DATE_NAME))
        .isPresent();
  }
}
