package org.playlake.io.paimon.internal.fit;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowType;

/** Columns of a read as one schema of the table has them. */
public final class FittedColumns {

  private final RowType stored;
  private final ValueFit fit;

  FittedColumns(RowType stored, ValueFit fit) {
    this.stored = stored;
    this.fit = fit;
  }

  /** The columns to read. */
  public RowType stored() {
    return stored;
  }

  /** A row of {@link #stored}, as one of the columns that the pipeline was built with. */
  public InternalRow fit(InternalRow row) {
    return fit == ValueFit.SAME ? row : (InternalRow) fit.fit(row);
  }
}
