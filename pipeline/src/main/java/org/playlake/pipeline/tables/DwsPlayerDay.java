package org.playlake.pipeline.tables;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataTypes;
import org.checkerframework.checker.nullness.qual.Nullable;
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

  /** The mapping of a player's day to its row, which is valid until the next. Not thread-safe. */
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

  private static final class Rows implements PaimonRowFunction<PlayerDay> {
    @Serial private static final long serialVersionUID = 1L;

    private static final int COLUMNS = 10;
    private static final Decimal NOTHING =
        Decimal.fromBigDecimal(BigDecimal.ZERO, PRECISION, SCALE);

    private transient @Nullable BinaryRowBuilder row;
    private transient @Nullable BinaryLists<String> devices;
    private transient @Nullable BinaryLists<Region> regions;

    @Override
    public InternalRow row(PlayerDay day) {
      if (row == null) {
        row = new BinaryRowBuilder(COLUMNS);
        devices = new BinaryLists<>(DataTypes.STRING(), BinaryString::fromString);
        regions =
            new BinaryLists<>(
                DataTypes.ROW(DataTypes.STRING(), DataTypes.STRING()), DwsPlayerDay::region);
      }
      DecimalSum paid = day.paid();
      return row.begin()
          .player(0, day.player())
          .day(1, day.day())
          .count(2, day.events())
          .count(3, day.purchases())
          .decimal(
              4,
              paid == null ? NOTHING : Decimal.fromBigDecimal(paid.toDecimal(), PRECISION, SCALE))
          .list(5, devices, day.devices())
          .list(6, regions, day.regions())
          .time(7, day.firstMicros())
          .time(8, day.lastMicros())
          .day(9, day.loadDate())
          .end();
    }
  }

  private record Days(boolean numbers) implements PaimonReadFunction<PlayerDay> {

    @Override
    public PlayerDay element(InternalRow row) {
      return day(row, numbers);
    }
  }

  private static InternalRow region(Region region) {
    return GenericRow.of(
        BinaryString.fromString(region.province()), BinaryString.fromString(region.city()));
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
