package org.playlake.io.paimon.internal.catalog;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.paimon.rest.exceptions.RESTException;
import org.apache.paimon.rest.exceptions.ServiceUnavailableException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Failures of a catalog's server that pass by themselves: it is away, or too busy to answer. */
final class Outage {

  /** Exceptions of libraries that are nobody's dependency here. */
  private static final Set<String> NAMES =
      Set.of("ConnectionClosedException", "NoHttpResponseException", "TTransportException");

  /** SQL's class of failed connections. */
  private static final String CONNECTION = "08";

  /** Is of the same class, and no connection was tried. */
  private static final String NO_DRIVER = "No suitable driver";

  private Outage() {}

  /**
   * The cause of a failure that is an outage; null if there is none. An unknown host is none: it is
   * a name that is wrong.
   */
  static @Nullable Throwable in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOutage(cause)) {
        return cause;
      }
    }
    return null;
  }

  private static boolean isOutage(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || (String.valueOf(sql.getSQLState()).startsWith(CONNECTION)
              && !String.valueOf(sql.getMessage()).startsWith(NO_DRIVER));
    }
    return cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof SocketException
        || cause instanceof SocketTimeoutException
        || cause instanceof ServiceUnavailableException
        // A status that Paimon knows nothing of, such as 502 and 504 of a gateway.
        || (cause.getClass() == RESTException.class && cause.getCause() == null)
        || NAMES.contains(cause.getClass().getSimpleName());
  }
}
