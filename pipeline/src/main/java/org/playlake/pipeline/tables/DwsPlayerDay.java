package org.playlake.pipeline.tables;

import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.playlake.io.paimon.table.PaimonReadFunction;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.transforms.calendar.DecimalSum;
import org.playlake.transforms.calendar.PlayerDay;
import org.playlake.transforms.text.Region;

/** {@code dws_player_day}: what a player did on a date, as far as one load knows. */
public final class DwsPlayerDay {
  public static final String NAME = "dws_player_day";
  public static final String DAY = "dt";
  private static final int PRECISION = 30;
  private static final int SCALE = 4;

  private DwsPlayerDay() {}

  static PaimonTable table(String database, String userId) {
    PaimonTable table =
        LakeTables.table(database, NAME, "one row a player, date and load: what the player did")
            .withColumn("user_id", userId, "the player; NULL stands for all events without one")
            .withColumn(DAY, "DATE", "calendar date in the job's zone")
            .withColumn("events", "BIGINT", "events on dt, 1 or more")
            .withColumn("purchases", "BIGINT", "events with an amount above 0")
            .withColumn("amount", "DECIMAL(30,4)", "exact sum of the amounts above 0")
            .withColumn("devices", "ARRAY<STRING>", "distinct device types in order; or 'unknown'")
            .withColumn(
                "regions",
                "ARRAY<ROW<province STRING, city STRING>>",
                "distinct regions in order; 'unknown' where nothing is known")
            .withColumn("first_event_ts", "TIMESTAMP(6) WITH LOCAL TIME ZONE", "the first event")
            .withColumn("last_event_ts", "TIMESTAMP(6) WITH LOCAL TIME ZONE", "the last event");
    return LakeTables.withLoadDate(table).withPartitionKeys(DAY, LakeTables.LOAD_DATE.name());
  }

  /** The mapping of a player's day to its row. */
  public static PaimonRowFunction<PlayerDay> rows() {
    return new Rows();
  }

  /**
   * The player's day of a row.
   *
   * @param numbers whether players are numbers
   */
  public static PaimonReadFunction<PlayerDay> days(boolean numbers) {
    return new Days(numbers);
  }

  private record Rows() implements PaimonRowFunction<PlayerDay> {

    @Override
    public InternalRow row(PlayerDay element) {
      return DwsPlayerDay.row(element);
    }
  }

  private record Days(boolean numbers) implements PaimonReadFunction<PlayerDay> {

    @Override
    public PlayerDay element(InternalRow row) {
      return day(row, numbers);
    }
  }

  private static InternalRow row(PlayerDay day) {
    Object[] devices = day.devices().stream().map(BinaryString::fromString).toArray();
    Object[] regions =
        day.regions().stream()
            .map(
                region ->
                    GenericRow.of(
                        BinaryString.fromString(region.province()),
                        BinaryString.fromString(region.city())))
            .toArray();
    DecimalSum paid = day.paid() == null ? new DecimalSum() : day.paid();
    return GenericRow.of(
        RowValues.player(day.player()),
        day.day(),
        day.events(),
        day.purchases(),
        Decimal.fromBigDecimal(paid.toDecimal(), PRECISION, SCALE),
        new GenericArray(devices),
        new GenericArray(regions),
        Timestamp.fromMicros(day.firstMicros()),
        Timestamp.fromMicros(day.lastMicros()),
        day.loadDate());
  }

  private static PlayerDay day(InternalRow row, boolean numbers) {
    long purchases = row.getLong(3);
    return new PlayerDay(
        RowValues.playerOf(row, numbers),
        row.getInt(1),
        row.getLong(2),
        row.getTimestamp(7, 6).toMicros(),
        row.getTimestamp(8, 6).toMicros(),
        purchases,
        purchases == 0 ? null : DecimalSum.of(row.getDecimal(4, PRECISION, SCALE).toBigDecimal()),
        devices(row.getArray(5)),
        regions(row.getArray(6)),
        row.getInt(9));
  }

  private static List<String> devices(InternalArray array) {
    List<String> devices = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      devices.add(array.getString(i).toString());
    }
    return devices;
  }

  private static List<Region> regions(InternalArray array) {
    List<Region> regions = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      InternalRow region = array.getRow(i, 2);
      regions.add(new Region(region.getString(0).toString(), region.getString(1).toString()));
    }
    return regions;
  }
}
