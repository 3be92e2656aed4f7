package org.playlake.pipeline.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * State of a run for other systems, when it begins and when it has ended.
 *
 * @param runId as in the tables, the same at the beginning and at the end
 * @param warehouse as the user named it
 * @param loadDates in order; none in an undated run
 * @param ended null of a run that begins
 * @param inputs what is read
 * @param outputs the tables, in the order of publishing
 * @param rejected events by reason
 * @param castsToNull values that did not parse, by column
 * @param exitCode 0 of a run that begins
 * @param error why it failed, null where it did not
 */
public record RunReport(
    String runId,
    String database,
    String warehouse,
    ZoneId timeZone,
    List<LocalDate> loadDates,
    Instant began,
    @Nullable Instant ended,
    List<Input> inputs,
    List<Output> outputs,
    Map<String, Long> rejected,
    Map<String, Long> castsToNull,
    int exitCode,
    @Nullable String error) {

  public RunReport {
    loadDates = loadDates.stream().sorted().toList();
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rejected = Map.copyOf(rejected);
    castsToNull = Map.copyOf(castsToNull);
  }

  /**
   * Files of one pattern.
   *
   * @param source profiles or events
   * @param location the pattern as the user gave it, a date in it unresolved, but with a whole path
   */
  public record Input(String source, String location, long files, long bytes, long rows) {}

  /**
   * A table.
   *
   * @param table its name without the database
   * @param snapshot the newest one; negative where there is none
   */
  public record Output(String table, long rows, long files, long bytes, long snapshot) {}

  public boolean isDone() {
    return ended != null && exitCode == 0;
  }

  /** From the beginning to the end; nothing of a run that begins. */
  public Duration elapsed() {
    return ended == null ? Duration.ZERO : Duration.between(began, ended);
  }
}
