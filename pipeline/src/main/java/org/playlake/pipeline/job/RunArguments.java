package org.playlake.pipeline.job;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.check.CheckSuite;
import org.playlake.pipeline.file.ArgumentFile;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.PatternList;
import org.playlake.pipeline.file.ResultFile;
import org.playlake.pipeline.options.CatalogArgument;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.JoinArgument;
import org.playlake.pipeline.options.KeptRuns;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;

/**
 * Arguments of a run that make sense by themselves; of what they name only the place of the summary
 * was looked at. One that makes none has a stand-in: no pattern, no option of a catalog, a name,
 * UTC, whatever fits.
 *
 * @param profiles patterns of profile files
 * @param events patterns of event files
 * @param catalog options of the Paimon catalog
 * @param database the database of the tables
 * @param zone the zone of days and of times without a zone
 * @param join how events and players are to be joined
 * @param dates the load dates
 * @param lateness days before its load date that an event may be
 * @param checks what loads have to hold
 */
record RunArguments(
    List<String> profiles,
    List<String> events,
    Map<String, String> catalog,
    String database,
    ZoneId zone,
    JoinArgument join,
    LoadDates dates,
    int lateness,
    CheckSuite checks) {
  private static final int MOST_LATENESS = 3_660;
  private static final Pattern DATABASE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*");

  /**
   * @param problems gets a message for each argument that is missing or makes no sense
   */
  static RunArguments of(RunOptions options, Problems problems) {
    List<String> profiles =
        problems.check(() -> patterns("profiles", options.getProfiles()), List.of());
    List<String> events = problems.check(() -> patterns("events", options.getEvents()), List.of());
    Map<String, String> catalog =
        problems.check(
            () ->
                CatalogArgument.parse(
                    required("warehouse", "PATH", options.getWarehouse()),
                    options.getCatalogOptions(),
                    file -> ArgumentFile.read("--catalogOptions=@", file, FileAccess.of(options))),
            Map.of());
    if (options.isIcebergMetadata()) {
      problems.run(() -> IcebergMetadata.check(catalog));
    }
    String database = problems.check(() -> database(options.getDatabase()), "none");
    ZoneId zone = problems.check(() -> zone(options.getTimeZone()), ZoneOffset.UTC);
    JoinArgument join =
        problems.check(() -> JoinArgument.parse(options.getPlayerJoin()), JoinArgument.AUTO);
    LoadDates dates =
        problems.check(
            () -> LoadDates.of(options.getDate(), options.getFrom(), options.getTo()),
            LoadDates.UNDATED);
    int lateness = problems.check(() -> lateness(options.getLateness()), 0);
    problems.run(() -> refuseWithoutDate(options, dates));
    problems.run(() -> checkSummary(options));
    problems.run(() -> KeptRuns.of(options.getKeepRuns()));
    CheckSuite checks = problems.check(() -> checks(options), CheckSuite.NONE);
    return new RunArguments(
        profiles, events, catalog, database, zone, join, dates, lateness, checks);
  }

  private static CheckSuite checks(RunOptions options) {
    String file = options.getChecks();
    if (file == null) {
      return CheckSuite.NONE;
    }
    String named = required("checks", "FILE.yaml", file);
    return CheckSuite.read(ArgumentFile.read("--checks=", named, FileAccess.of(options)), named);
  }

  private static int lateness(String days) {
    if (days.matches("[0-9]{1,4}") && Integer.parseInt(days) <= MOST_LATENESS) {
      return Integer.parseInt(days);
    }
    throw new InputException(
        "--lateness="
            + days
            + " is no number of days from 0 to "
            + MOST_LATENESS
            + ". Give how many days before its load date an event may be, such as 7.");
  }

  /** A run that replaces everything has no date whose state these could be about. */
  private static void refuseWithoutDate(RunOptions options, LoadDates dates) {
    boolean asked =
        options.getDate() != null || options.getFrom() != null || options.getTo() != null;
    if (dates.isDated() || asked) {
      return;
    }
    String option =
        options.isReenrich() ? "--reenrich" : options.isAllowEmpty() ? "--allowEmpty" : "";
    if (!option.isEmpty()) {
      throw new InputException(
          option
              + " is for runs with a load date; a run without one makes everything anew. Give"
              + " --date, or leave it out.");
    }
  }

  private static void checkSummary(RunOptions options) {
    String file = options.getSummary();
    if (file != null) {
      ResultFile.check("--summary", file, FileAccess.of(options));
    }
  }

  private static List<String> patterns(String option, @Nullable List<String> given) {
    List<String> patterns = given == null ? List.of() : PatternList.joined(given);
    required(option, "GLOB", patterns.isEmpty() ? null : patterns.get(0));
    return patterns;
  }

  private static String required(String option, String value, @Nullable String given) {
    if (given == null || given.isBlank()) {
      throw new InputException(
          "--"
              + option
              + " is missing. Give --"
              + option
              + "="
              + value
              + "; see playlake help run.");
    }
    return given;
  }

  private static String database(String name) {
    if (!DATABASE.matcher(name).matches()) {
      throw new InputException(
          "--database="
              + name
              + " is no name of a database. Give letters, digits, _ and -, such as game_db; where"
              + " the lake is says --warehouse.");
    }
    return name;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new InputException(
          "--timeZone="
              + name
              + " is no time zone."
              + better(name)
              + " Give a region such as Asia/Shanghai, an offset such as +08:00, or UTC.",
          e);
    }
  }

  /** A zone that is written almost so, as a question. */
  private static String better(String name) {
    String wanted = name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> {
              String known = zone.toLowerCase(Locale.ROOT);
              return known.equals(wanted) || known.endsWith("/" + wanted);
            })
        .sorted()
        .findFirst()
        .map(zone -> " Did you mean " + zone + "?")
        .orElse("");
  }
}
