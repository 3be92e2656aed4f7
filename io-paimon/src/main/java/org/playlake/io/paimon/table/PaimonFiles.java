package org.playlake.io.paimon.table;

/**
 * Files that were written for one partition of a table and belong to no snapshot yet.
 *
 * <p>Given out by {@code PaimonIO.writeFiles()}; only {@code PaimonIO.commitFiles()} makes them
 * part of the table. An element without files carries row counts that the commit checks. Beam knows
 * a deterministic coder for this type; other implementations cannot be committed.
 */
public interface PaimonFiles {

  /** Full name of the table the files were written for. */
  String table();

  /** Rows in the files. */
  long rows();

  /** Number of files. */
  long files();

  /** Size of the files. */
  long bytes();
}
