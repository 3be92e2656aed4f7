package org.playlake.io.paimon.catalog;

/** A table in the catalog is not the table that was described. */
public final class PaimonSchemaException extends RuntimeException {

  private final String table;

  /**
   * A table that is not as expected.
   *
   * @param found the table there is, in words
   */
  public PaimonSchemaException(PaimonTable expected, String found) {
    super(
        "Table "
            + expected.name()
            + " exists and is another table than described. Expected: "
            + TableShape.of(expected)
            + ". Found: "
            + found
            + ". Write to a table of another name, or change this one to what is expected.");
    this.table = expected.name();
  }

  /** The table's full name. */
  public String table() {
    return table;
  }
}
