package org.playlake.pipeline.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * The tables of a database. Each is described in one file: names, columns, types, units, meaning.
 *
 * @param database the database
 * @param odsUserProfile the raw profiles
 * @param odsUserEvent the raw events
 * @param dwdUserDetails one decoded profile a player
 * @param dwdUserEvent the events with a readable time
 * @param dwdRejectedEvent the others, with the reason
 * @param dwsPlayerDay what a player did on a day, as far as a load knows
 * @param daily the daily tables, in order
 */
public record LakeTables(
    String database,
    OdsTable odsUserProfile,
    OdsTable odsUserEvent,
    PaimonTable dwdUserDetails,
    PaimonTable dwdUserEvent,
    PaimonTable dwdRejectedEvent,
    PaimonTable dwsPlayerDay,
    List<DailyTable<?>> daily) {

  public LakeTables {
    daily = List.copyOf(daily);
  }

  /** Tables whose rows bear a load date, by name. */
  public static final List<String> LOADED =
      List.of(
          OdsUserProfile.NAME,
          OdsUserEvent.NAME,
          DwdUserDetails.NAME,
          DwdUserEvent.NAME,
          DwdRejectedEvent.NAME,
          DwsPlayerDay.NAME);

  /** The full names of the job's tables, in the order of publishing. */
  public static List<String> names(String database) {
    return Stream.concat(LOADED.stream(), DailyTables.ALL.stream().map(DailyTable::name))
        .map(name -> database + "." + name)
        .toList();
  }

  /**
   * The tables for what these sources hold.
   *
   * @param there a table of the lake by its full name
   * @throws InputException if a column's type in the lake does not hold a source's
   */
  public static LakeTables of(
      String database,
      ParquetFiles profiles,
      ParquetFiles events,
      FileAccess access,
      Function<String, Optional<PaimonTable>> there) {
    boolean numbers = profiles.form("user_id").equals(ColumnForm.BIGINT);
    String userId = numbers ? "BIGINT" : "STRING";
    PaimonTable rawProfile = OdsUserProfile.table(database);
    PaimonTable rawEvent = OdsUserEvent.table(database);
    refuseUnknown("--profiles", profiles, there.apply(rawProfile.name()));
    refuseUnknown("--events", events, there.apply(rawEvent.name()));
    OdsTable odsEvent =
        OdsTable.of(
            rawEvent,
            "--events",
            events,
            OdsUserEvent.AS_TEXTS,
            there.apply(rawEvent.name()),
            access);
    return new LakeTables(
        database,
        OdsTable.of(
            rawProfile, "--profiles", profiles, Set.of(), there.apply(rawProfile.name()), access),
        odsEvent,
        DwdUserDetails.table(database, userId),
        DwdUserEvent.table(database, userId),
        DwdRejectedEvent.table(database, userId, odsEvent),
        DwsPlayerDay.table(database, userId),
        DailyTables.ALL);
  }

  /**
   * The tables for the usual sources, which have the known columns alone, as raw texts: for those
   * who describe tables. In the order of publishing.
   *
   * @param userId the type of a player's id, {@code BIGINT} or {@code STRING}
   */
  public static List<PaimonTable> usual(String database, String userId) {
    List<PaimonTable> tables = new ArrayList<>();
    tables.add(
        OdsTable.usual(
            OdsUserProfile.table(database),
            ParquetFiles.profileColumns(),
            userId.equals("BIGINT") ? userId : OdsTable.RAW));
    tables.add(
        OdsTable.usual(
            OdsUserEvent.table(database),
            ParquetFiles.eventColumns(),
            userId.equals("BIGINT") ? userId : OdsTable.RAW));
    tables.add(DwdUserDetails.table(database, userId));
    tables.add(DwdUserEvent.table(database, userId));
    tables.add(DwdRejectedEvent.table(database, userId, column -> OdsTable.RAW));
    tables.add(DwsPlayerDay.table(database, userId));
    DailyTables.ALL.forEach(each -> tables.add(each.in(database)));
    return List.copyOf(tables);
  }

  /** A table that is not there yet gets its columns from files. */
  private static void refuseUnknown(
      String option, ParquetFiles files, Optional<PaimonTable> there) {
    if (files.count() == 0 && there.isEmpty()) {
      throw new InputException(
          option
              + " has no file, and the lake has no such rows yet, so the types of the columns are"
              + " not known. Load a date with files first.");
    }
  }

  /** The same with these daily tables. */
  public LakeTables withDaily(List<DailyTable<?>> tables) {
    return new LakeTables(
        database,
        odsUserProfile,
        odsUserEvent,
        dwdUserDetails,
        dwdUserEvent,
        dwdRejectedEvent,
        dwsPlayerDay,
        tables);
  }

  /** False if a raw table is another one now than it was when the run was planned. */
  public boolean isAsItWas(String name, Optional<PaimonTable> now) {
    return List.of(odsUserProfile, odsUserEvent).stream()
        .filter(each -> each.table().name().equals(name))
        .allMatch(each -> each.isAsItWas(now));
  }

  /** In the order of publishing: ODS, DWD, DWS, ADS. */
  public List<PaimonTable> inOrder() {
    List<PaimonTable> all =
        new ArrayList<>(
            List.of(
                odsUserProfile.table(),
                odsUserEvent.table(),
                dwdUserDetails,
                dwdUserEvent,
                dwdRejectedEvent,
                dwsPlayerDay));
    daily.forEach(each -> all.add(each.in(database)));
    return List.copyOf(all);
  }

  /**
   * A daily table by its name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public PaimonTable daily(String name) {
    return daily.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no daily table "
                        + name
                        + ", but there are "
                        + daily.stream().map(DailyTable::name).toList()
                        + "."))
        .in(database);
  }

  /** The name of the last column of every table but those of the ADS layer. */
  public static final String LOAD_DATE_NAME = "load_date";

  static final PaimonColumn LOAD_DATE =
      new PaimonColumn(
          LOAD_DATE_NAME,
          "DATE",
          "the delivery that the row came in; 1970-01-01 of an undated run");

  /** A table with its load date as the last column. */
  public static PaimonTable withLoadDate(PaimonTable table) {
    return table.withColumn(LOAD_DATE.name(), LOAD_DATE.type(), LOAD_DATE.description());
  }

  /** Parquet, zstd, and partition folders named by the date: what every reader understands. */
  public static PaimonTable table(String database, String name, String comment) {
    return PaimonTable.of(database + "." + name)
        .withOption("bucket", "-1")
        .withOption("file.format", "parquet")
        .withOption("file.compression", "zstd")
        .withOption("partition.legacy-name", "false")
        .withComment(comment);
  }
}
