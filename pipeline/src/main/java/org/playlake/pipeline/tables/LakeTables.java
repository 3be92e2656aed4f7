package org.playlake.pipeline.tables;

import java.util.ArrayList;
import java.util.List;
import org.playlake.io.paimon.table.PaimonTable;
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
 * @param daily the daily tables, in order
 */
public record LakeTables(
    String database,
    PaimonTable odsUserProfile,
    PaimonTable odsUserEvent,
    PaimonTable dwdUserDetails,
    PaimonTable dwdUserEvent,
    PaimonTable dwdRejectedEvent,
    List<DailyTable<?>> daily) {

  public LakeTables {
    daily = List.copyOf(daily);
  }

  /** The tables for what these sources hold. */
  public static LakeTables of(
      String database, ParquetFiles profiles, ParquetFiles events, List<DailyTable<?>> daily) {
    return new LakeTables(
        database,
        OdsUserProfile.table(database, profiles),
        OdsUserEvent.table(database, events),
        DwdUserDetails.table(database, SourceColumns.playerType(profiles)),
        DwdUserEvent.table(database, SourceColumns.playerType(events)),
        DwdRejectedEvent.table(database, events),
        daily);
  }

  /** In the order of publishing: ODS, DWD, ADS. */
  public List<PaimonTable> inOrder() {
    List<PaimonTable> all =
        new ArrayList<>(
            List.of(odsUserProfile, odsUserEvent, dwdUserDetails, dwdUserEvent, dwdRejectedEvent));
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

  /** Parquet, zstd, and partition folders named by the date: what every reader understands. */
  static PaimonTable table(String database, String name, String comment) {
    return PaimonTable.of(database + "." + name)
        .withOption("bucket", "-1")
        .withOption("file.format", "parquet")
        .withOption("file.compression", "zstd")
        .withOption("partition.legacy-name", "false")
        .withComment(comment);
  }
}
