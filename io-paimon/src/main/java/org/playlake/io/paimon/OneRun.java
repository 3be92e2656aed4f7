package org.playlake.io.paimon;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The single run that a commit is part of. A commit is named when the pipeline is built, and what
 * bears its name a second time is taken for a retry; so there must be one pipeline with it, and one
 * run of that.
 */
final class OneRun implements Serializable {
  private static final long serialVersionUID = 1L;

  private final AtomicBoolean built = new AtomicBoolean();
  private final AtomicBoolean started = new AtomicBoolean();
  private final @Nullable OneRun ending;

  OneRun() {
    this(new OneRun(null));
  }

  private OneRun(@Nullable OneRun ending) {
    this.ending = ending;
  }

  /** The same for the commit that ends the turn of this one, of which there is one, too. */
  OneRun ending() {
    return requireNonNull(ending);
  }

  /** Throws {@link IllegalStateException} when the commit is part of a pipeline already. */
  void build() {
    if (!built.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "This commit is part of a pipeline already, and a second one under the same name would"
              + " be taken for a retry of it and lose its rows. Make another with"
              + " PaimonIO.commitFiles.");
    }
  }

  /**
   * Throws {@link IllegalStateException} when the pipeline was run already. Beam asks at each
   * {@code run()}, and a runner that starts the same graph anew by itself does not come by here.
   *
   * @param shown the tables that are written
   */
  void start(String shown) {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "This pipeline, which writes to "
              + shown
              + ", was run already. A second run of it could be a retry of the first or a load of"
              + " its own, and its rows would be lost or doubled by the wrong guess. Nothing was"
              + " started. Build the pipeline anew for each run; look first what the one before"
              + " committed if that failed.");
    }
  }
}
