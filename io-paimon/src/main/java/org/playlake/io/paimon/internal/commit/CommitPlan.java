package org.playlake.io.paimon.internal.commit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * The tables of a commit, their order and modes.
 *
 * @param named tables, each committed though there be no files for it
 * @param others how tables are committed that are not named and have files; null when there must be
 *     none
 * @param properties that each snapshot stores beside the connector's own
 */
public record CommitPlan(
    List<TableCommit> named, @Nullable CommitMode others, Map<String, String> properties)
    implements Serializable {

  public static final CommitPlan NONE = new CommitPlan(List.of(), null, Map.of());

  public CommitPlan {
    named = List.copyOf(named);
    properties = Map.copyOf(properties);
  }

  public CommitPlan with(String name, @Nullable PaimonTable described, CommitMode mode) {
    if (named.stream().anyMatch(each -> each.name().equals(name))) {
      throw new IllegalArgumentException(
          "Table " + name + " is committed already. Name each table once.");
    }
    List<TableCommit> more = new ArrayList<>(named);
    more.add(new TableCommit(name, described, mode));
    return new CommitPlan(more, others, properties);
  }

  public CommitPlan withOthers(CommitMode mode) {
    return new CommitPlan(named, mode, properties);
  }

  public CommitPlan withProperty(String key, String value) {
    if (key.isBlank() || key.startsWith(CommitKey.OWN)) {
      throw new IllegalArgumentException(
          "'"
              + key
              + "' cannot be the key of a property of snapshots: it is blank, or one of the"
              + " connector's own, which begin with '"
              + CommitKey.OWN
              + "'. Begin it in another way.");
    }
    Map<String, String> more = new HashMap<>(properties);
    more.put(key, value);
    return new CommitPlan(named, others, more);
  }

  /** Without tables, for another commit that stores the same properties. */
  public CommitPlan withoutTables() {
    return new CommitPlan(List.of(), null, properties);
  }

  public boolean isEmpty() {
    return named.isEmpty() && others == null;
  }

  /** The tables in a word or two. */
  public String shown() {
    List<String> names = named.stream().map(TableCommit::name).toList();
    String text = (names.size() == 1 ? "table " : "the tables ") + String.join(", ", names);
    return names.isEmpty() ? "tables by element" : others == null ? text : text + " and others";
  }

  public boolean replaces() {
    return (others != null && others.replaces())
        || named.stream().anyMatch(each -> each.mode().replaces());
  }

  /** True if each table is replaced as a whole. */
  public boolean replacesAll() {
    return others == null
        && named.stream().allMatch(each -> each.mode().equals(CommitMode.REPLACE));
  }

  /**
   * The commits to make, in order: those named, then the others by name. Throws {@link
   * IllegalStateException} when there are files of a table that is not to be committed.
   */
  List<TableCommit> of(Collection<String> tablesWithFiles) {
    List<String> names = named.stream().map(TableCommit::name).toList();
    List<TableCommit> all = new ArrayList<>(named);
    for (String table : tablesWithFiles.stream().sorted().toList()) {
      if (!names.contains(table)) {
        if (others == null) {
          throw new IllegalStateException(
              "Files of table "
                  + table
                  + " came to a commit that names only "
                  + names
                  + ". Name the table with replace or append, or commit its files elsewhere.");
        }
        all.add(new TableCommit(table, null, others));
      }
    }
    return all;
  }
}
