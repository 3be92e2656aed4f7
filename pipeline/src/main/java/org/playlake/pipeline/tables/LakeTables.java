package org.playlake.pipeline.tables;

import java.util.List;
import java.util.stream.Stream;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.ColumnForm;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * The nine tables of a database, in the order they are published: names, columns, types, units and
 * meaning. Everything else that says what a table is, is made from this.
 *
 * @param odsUserProfile the raw profiles
 * @param odsUserEvent the raw events
 * @param dwdUserDetails one decoded profile a player
 * @param dwdUserEvent the events with a readable time
 * @param dwdRejectedEvent the others, with the reason
 * @param adsRetention users of a date and who came back
 * @param adsPurchaseTrends what was paid on a date
 * @param adsDevicePreference users of a date by device
 * @param adsRegionDistribution users of a date by region
 */
public record LakeTables(
    PaimonTable odsUserProfile,
    PaimonTable odsUserEvent,
    PaimonTable dwdUserDetails,
    PaimonTable dwdUserEvent,
    PaimonTable dwdRejectedEvent,
    PaimonTable adsRetention,
    PaimonTable adsPurchaseTrends,
    PaimonTable adsDevicePreference,
    PaimonTable adsRegionDistribution) {

  /** The tables for what these sources hold. */
  public static LakeTables of(String database, ParquetFiles profiles, ParquetFiles events) {
    return new LakeTables(
        OdsTables.userProfile(database, profiles),
        OdsTables.userEvent(database, events),
        DwdTables.userDetails(database, decoded(profiles.form("user_id"))),
        DwdTables.userEvent(database, decoded(events.form("user_id"))),
        DwdTables.rejectedEvent(database, decoded(events.form("user_id")), events),
        AdsTables.retention(database),
        AdsTables.purchaseTrends(database),
        AdsTables.devicePreference(database),
        AdsTables.regionDistribution(database));
  }

  /** In the order of publishing: ODS, DWD, ADS. */
  public List<PaimonTable> inOrder() {
    return Stream.of(
            odsUserProfile,
            odsUserEvent,
            dwdUserDetails,
            dwdUserEvent,
            dwdRejectedEvent,
            adsRetention,
            adsPurchaseTrends,
            adsDevicePreference,
            adsRegionDistribution)
        .toList();
  }

  /** The type of a player's id once it is decoded. */
  private static String decoded(ColumnForm userId) {
    return userId == ColumnForm.BIGINT ? "BIGINT" : "STRING";
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
