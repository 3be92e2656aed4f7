package org.playlake.io.paimon.table;

/**
 * Another exclusive commit of the same tables came first. Nothing of the commit that throws this is
 * in the tables, or all of it was replaced by the other. See {@code CommitPaimonFiles.exclusive}
 * and {@code exclusiveIfUnchanged}; of the latter, what was in the tables when another took over
 * stays. Or somebody changed a table that files were written for, as {@code
 * CommitPaimonFiles.addingColumns} says.
 */
public final class CommitConflictException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public CommitConflictException(String message) {
    super(message);
  }
}
