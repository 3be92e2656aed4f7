package org.playlake.io.paimon.internal.catalog;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Set;
import org.playlake.io.paimon.internal.catalog.Patience.Call;

/**
 * Failures of a catalog in a database because two of its users made the same thing at once. Paimon
 * looks whether it is there and makes it if not, and has no lock between the two.
 */
final class Collision {

  /** One for each table that a catalog makes for itself, and one more. */
  private static final int ATTEMPTS = 6;

  /** Codes of SQL and of MySQL for a value, a table or a key that is there already. */
  private static final Set<String> THERE_ALREADY = Set.of("23505", "42P07", "42S01");

  private Collision() {}

  /** Calls again when somebody else was quicker: then it is there. */
  static <T, E extends Exception> T survived(Call<T, E> call) throws E {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.answer();
      } catch (Exception e) {
        if (attempt == ATTEMPTS || !causes(e)) {
          throw e;
        }
      }
    }
  }

  static boolean causes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLIntegrityConstraintViolationException
          || (cause instanceof SQLException sql
              && THERE_ALREADY.contains(String.valueOf(sql.getSQLState())))) {
        return true;
      }
    }
    return false;
  }
}
