package org.playlake.io.paimon.internal.catalog;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.utils.TimeUtils;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.table.CatalogUnavailableException;

/**
 * Willingness to wait for a catalog that does not answer, so that a pipeline outlives a restart of
 * its server. What is tried again must be the same when done twice.
 */
public final class Patience {

  /** Option of a catalog that says how long: {@code 5 min}, {@code 0 s} for not at all. */
  public static final String OPTION = "beam.outage-patience";

  private static final Duration DEFAULT = Duration.ofMinutes(3);
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Duration most;
  private final Time time;

  Patience(Duration most, Time time) {
    this.most = most;
    this.time = time;
  }

  /** Time that passes. */
  interface Time {
    Time REAL =
        new Time() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }

          @Override
          public void sleep(Duration pause) throws InterruptedException {
            Thread.sleep(pause.toMillis());
          }
        };

    long nanos();

    void sleep(Duration pause) throws InterruptedException;
  }

  /** Question to a catalog. */
  @FunctionalInterface
  public interface Call<T extends @Nullable Object, E extends Exception> {
    T answer() throws E;
  }

  /** Action on a catalog. */
  @FunctionalInterface
  public interface Action<E extends Exception> {
    void take() throws E;
  }

  static Patience of(Map<String, String> options) {
    return new Patience(duration(options, OPTION).orElse(DEFAULT), Time.REAL);
  }

  /** A duration among a catalog's options. */
  static Optional<Duration> duration(Map<String, String> options, String option) {
    String given = options.get(option);
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(TimeUtils.parseDuration(given));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Catalog option "
              + option
              + " is no duration: '"
              + given
              + "'. Give one such as 5 min, or 0 s to fail at once.",
          e);
    }
  }

  /**
   * Calls until it is no outage that makes it fail.
   *
   * @throws CatalogUnavailableException when the outage lasts longer
   */
  public <T extends @Nullable Object, E extends Exception> T with(Call<T, E> call) throws E {
    long began = time.nanos();
    Duration pause = FIRST;
    while (true) {
      try {
        return call.answer();
      } catch (CatalogUnavailableException e) {
        // Somebody below has waited already.
        throw e;
      } catch (Exception e) {
        Throwable outage = Outage.in(e);
        if (outage == null) {
          throw e;
        }
        Duration waited = Duration.ofNanos(time.nanos() - began);
        if (waited.plus(pause).compareTo(most) > 0) {
          throw unavailable(waited, outage, e);
        }
        sleep(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
      }
    }
  }

  /** The same for what gives nothing. */
  public <E extends Exception> void run(Action<E> action) throws E {
    this.<@Nullable Void, E>with(
        () -> {
          action.take();
          return null;
        });
  }

  private void sleep(Duration pause) {
    try {
      time.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the catalog did not answer.", e);
    }
  }

  private static CatalogUnavailableException unavailable(
      Duration waited, Throwable outage, Exception e) {
    String again =
        waited.toSeconds() > 0 ? ", and was asked again for " + waited.toSeconds() + " s" : "";
    return new CatalogUnavailableException(
        "The catalog does not answer" + again + ": " + Reason.of(outage) + ".", e);
  }
}
