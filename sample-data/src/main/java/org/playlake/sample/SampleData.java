package org.playlake.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/**
 * Made-up logs of a game, in the shape of the two sources.
 *
 * <pre>{@code
 * SampleFiles files = SampleData.defaults().writeTo(Path.of("sample"), rows -> {});
 * }</pre>
 *
 * <p>The same arguments give the same bytes, on any number of cores and in any locale and zone. The
 * rows do not depend on {@code files} at all. About one row in a hundred is dirty, on purpose.
 *
 * @param users players with a profile
 * @param events events in all, exactly
 * @param days days over which the events lie
 * @param start the first of these days, in UTC
 * @param seed another seed gives other players
 * @param files files of each source; a player's rows are all in one of them
 */
public record SampleData(long users, long events, int days, LocalDate start, long seed, int files) {

  private static final long MOST_USERS = 1_000_000_000;
  private static final long MOST_EVENTS = 1_000_000_000_000L;
  private static final int MOST_DAYS = 3653;
  private static final int MOST_FILES = 10_000;
  private static final LocalDate EARLIEST = LocalDate.of(2001, 9, 10);
  private static final LocalDate LATEST = LocalDate.of(2286, 11, 20);

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException with a message for the user that names the argument
   */
  public SampleData {
    checkRange("users", users, 1, MOST_USERS);
    checkRange("events", events, 0, MOST_EVENTS);
    checkRange("days", days, 1, MOST_DAYS);
    checkRange("files", files, 1, MOST_FILES);
    if (start.isBefore(EARLIEST) || start.plusDays(days).isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "start="
              + start
              + " with days="
              + days
              + " is out of range: the times of the logs have 10 digits in seconds only from "
              + EARLIEST
              + " to "
              + LATEST
              + "; choose days between these two");
    }
  }

  /** 2,000 players and 100,000 events over the 30 days from 2026-01-01. */
  public static SampleData defaults() {
    return new SampleData(2_000, 100_000, 30, LocalDate.of(2026, 1, 1), 42, 4);
  }

  /** Number of rows in both sources together, for showing progress. */
  public long rows() {
    return ProfileRows.count(users) + events;
  }

  /**
   * Writes {@code user_profile/part-00000.parquet} and so on, and {@code user_event/} likewise.
   *
   * <p>An earlier sample in these folders is replaced once the new one is complete, whatever its
   * number of files. Nothing else is touched.
   *
   * @param output the folder above the two, made when missing
   * @param progress is told the rows written so far, now and then, in growing numbers, by one
   *     thread at a time
   * @throws IllegalArgumentException if a Parquet file lies there that is not of a sample
   */
  public SampleFiles writeTo(Path output, LongConsumer progress) throws IOException {
    return new SampleWriter(this, output, new RowProgress(progress)).write();
  }

  /** Name of the sample in a file's footer. */
  String mark() {
    // Not formatted: %d writes other digits in some locales.
    return "users="
        + users
        + " events="
        + events
        + " days="
        + days
        + " start="
        + start
        + " seed="
        + seed;
  }

  private static void checkRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + "=" + value + " is out of range: give a number from " + least + " to " + most);
    }
  }
}
