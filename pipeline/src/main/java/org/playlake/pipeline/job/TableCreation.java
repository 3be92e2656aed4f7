package org.playlake.pipeline.job;

import java.util.Map;
import java.util.Optional;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;

/** The creation of the tables that a run needs, before it starts. */
public final class TableCreation {

  private TableCreation() {}

  /**
   * Creates the tables of {@code plan} that do not exist, and appends columns that a source brings.
   *
   * @throws InputException if the warehouse cannot be used, or a table there is another one; then
   *     nothing was created
   */
  public static void createMissing(JobPlan plan) {
    try {
      PaimonTables.createOrExtend(plan.catalog(), plan.tables().inOrder());
    } catch (PaimonSchemaException e) {
      throw new InputException(
          e.getMessage() + " Give another --database, or drop the table if it is not needed.", e);
    } catch (Exception e) {
      throw unusable(plan.catalog(), e);
    }
  }

  /**
   * A table as it is in the lake, or empty.
   *
   * @throws InputException if the warehouse cannot be used
   */
  static Optional<PaimonTable> there(Map<String, String> catalog, String name) {
    try {
      return PaimonTables.describe(catalog, name);
    } catch (Exception e) {
      throw unusable(catalog, e);
    }
  }

  private static InputException unusable(Map<String, String> catalog, Exception e) {
    return new InputException(
        "--warehouse="
            + catalog.get("warehouse")
            + " cannot be used: "
            + Causes.explain(e)
            + ". Check the path, its permissions and --catalogOptions.",
        e);
  }
}
