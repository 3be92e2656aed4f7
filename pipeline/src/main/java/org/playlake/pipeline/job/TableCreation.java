package org.playlake.pipeline.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.FileSystemJars;
import org.playlake.pipeline.options.InputException;

/** The creation of the tables that a run needs, before it starts. */
public final class TableCreation {

  private TableCreation() {}

  /**
   * Creates the tables of {@code plan} that do not exist, after those of an older layout that have
   * their names were moved aside. Columns that a source brings are added to the others only when
   * the run publishes.
   *
   * @param notice is told of each table that was moved
   * @throws InputException if the warehouse cannot be used, or a table there is another one; then
   *     nothing was created
   * @throws PaimonSchemaException if a table has become another one since the plan was made
   */
  public static void createMissing(JobPlan plan, Consumer<String> notice) {
    List<String> older = plan.older().there();
    if (!older.isEmpty()) {
      // So nothing is moved where another table makes the run impossible.
      create(plan, plan.allTables().stream().filter(each -> !older.contains(each.name())).toList());
      plan.older().moveAside(plan.catalog(), notice);
    }
    create(plan, plan.allTables());
  }

  private static void create(JobPlan plan, List<PaimonTable> tables) {
    try {
      PaimonTables.createMissingAcceptingShorter(plan.catalog(), tables);
    } catch (PaimonSchemaException e) {
      if (!plan.tables().isAsItWas(e.table(), there(plan.catalog(), e.table()))) {
        throw e;
      }
      throw new InputException(
          e.getMessage() + " Give another --database, or drop the table if it is not needed.", e);
    } catch (Exception | LinkageError e) {
      throw unusable(plan.catalog(), e);
    }
  }

  /**
   * Looks whether the catalog can be opened, by asking it for a table.
   *
   * @throws InputException if it cannot
   */
  static void checkUsable(Map<String, String> catalog, String database) {
    there(catalog, database + ".any");
  }

  /**
   * A table as it is in the lake, or empty.
   *
   * @throws InputException if the warehouse cannot be used
   */
  static Optional<PaimonTable> there(Map<String, String> catalog, String name) {
    try {
      return PaimonTables.describe(catalog, name);
    } catch (Exception | LinkageError e) {
      throw unusable(catalog, e);
    }
  }

  /** The failure of a warehouse that cannot be used, with the cause as far as can be told. */
  static InputException unusable(Map<String, String> catalog, Throwable e) {
    String warehouse = String.valueOf(catalog.get("warehouse"));
    return new InputException(
        "--warehouse=" + warehouse + " cannot be used: " + why(warehouse, e) + ".", e);
  }

  /** Why a warehouse cannot be used and what to do, without a full stop at the end. */
  public static String why(String warehouse, Throwable failure) {
    return FileSystemJars.WAREHOUSE
        .missing(warehouse, failure)
        .orElseGet(
            () ->
                Causes.explain(failure) + ". Check the path, its permissions and --catalogOptions");
  }
}
