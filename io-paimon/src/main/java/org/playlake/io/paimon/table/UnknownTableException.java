package org.playlake.io.paimon.table;

/** A table that was named does not exist in the catalog. */
public final class UnknownTableException extends IllegalStateException {

  public UnknownTableException(String table, Throwable cause) {
    super(
        "Table "
            + table
            + " does not exist. Create it before the run with PaimonTables.createMissing, let the"
            + " write create it, or correct its name.",
        cause);
  }
}
