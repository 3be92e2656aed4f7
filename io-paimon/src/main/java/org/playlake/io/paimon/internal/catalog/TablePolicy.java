package org.playlake.io.paimon.internal.catalog;

import java.io.Serializable;

/**
 * Permission to create a table, or to change one that is not as described.
 *
 * @param create it may be created when it does not exist
 * @param evolve it may be given columns that it lacks, and wider types
 * @param exact it has to have the columns described in their order, unless it may evolve
 * @param lengthen it may lack columns described, side by side, until the commit adds them
 */
public record TablePolicy(boolean create, boolean evolve, boolean exact, boolean lengthen)
    implements Serializable {

  /** Tables are taken as they are. */
  public static final TablePolicy AS_IS = new TablePolicy(false, false, true, false);

  /** True if a table may come out other than it is before anything is committed. */
  public boolean changes() {
    return create || evolve;
  }

  /** The same with leave to create. */
  public TablePolicy creating() {
    return new TablePolicy(true, evolve, exact, lengthen);
  }

  /** The same with leave to evolve. */
  public TablePolicy evolving() {
    return new TablePolicy(create, true, exact, lengthen);
  }

  /** The same for rows that are fitted to whatever columns there are. */
  public TablePolicy fitting() {
    return new TablePolicy(create, evolve, false, lengthen);
  }

  /** The same with leave to lack columns that the commit adds. */
  public TablePolicy lengthening() {
    return new TablePolicy(create, evolve, exact, true);
  }
}
