package org.playlake.io.paimon.table;

/** A table in the catalog is not the table that was described. */
public final class PaimonSchemaException extends RuntimeException {

  private final String table;

  /**
   * A table that is not as expected.
   *
   * @param table its full name
   * @param expected the described table, in words
   * @param found the existing table, in words
   */
  public PaimonSchemaException(String table, String expected, String found) {
    super(
        "Table "
            + table
            + " exists and is another table than described. Expected: "
            + expected
            + ". Found: "
            + found
            + ". Write to a table of another name, or change this one to what is expected.");
    this.table = table;
  }

  /** The table's full name. */
  public String table() {
    return table;
  }
}
