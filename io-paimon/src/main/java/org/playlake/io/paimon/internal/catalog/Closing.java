package org.playlake.io.paimon.internal.catalog;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.failure.Reason;

/** Closes what may fail in any way while it is closed, as most of Paimon's objects may. */
public final class Closing {

  private Closing() {}

  /** The use of a resource that is closed afterwards. */
  @FunctionalInterface
  public interface Use<C> {
    void of(C open) throws Exception;
  }

  /** Uses and closes. A failure of the use is the one that is thrown. */
  public static <C extends AutoCloseable> void after(C open, Use<C> use) throws Exception {
    try {
      use.of(open);
    } catch (Exception e) {
      throw after(e, open);
    }
    all(open);
  }

  /** Closes after a failure, which is given back to be thrown. */
  public static <E extends Exception> E after(E failure, AutoCloseable open) {
    try {
      all(open);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** Closes what is not null of these, though one should fail; throws the first failure. */
  public static void all(@Nullable AutoCloseable... open) throws IOException {
    all(Arrays.asList(open));
  }

  public static void all(List<? extends @Nullable AutoCloseable> open) throws IOException {
    IOException first = null;
    for (AutoCloseable each : open) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        if (first == null) {
          first = new IOException("Closing failed: " + Reason.of(e) + ".", e);
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
