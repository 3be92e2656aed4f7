package org.playlake.pipeline.job;

import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;

/** The creation of the tables that a run needs, before it starts. */
public final class TableCreation {

  private TableCreation() {}

  /**
   * Creates the tables of {@code plan} that do not exist.
   *
   * @throws InputException if the warehouse cannot be used, or a table there is another one; then
   *     nothing was created
   */
  public static void createMissing(JobPlan plan) {
    try {
      PaimonTables.createMissing(plan.catalog(), plan.tables().inOrder());
    } catch (PaimonSchemaException e) {
      throw new InputException(
          e.getMessage() + " Give another --database, or drop the table if it is not needed.", e);
    } catch (Exception e) {
      throw new InputException(
          "--warehouse="
              + plan.catalog().get("warehouse")
              + " cannot be used: "
              + Causes.explain(e)
              + ". Check the path, its permissions and --catalogOptions.",
          e);
    }
  }
}
