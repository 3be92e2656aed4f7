package org.playlake.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.options.Options;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.BatchTableCommit;
import org.apache.paimon.table.sink.BatchTableWrite;
import org.apache.paimon.table.sink.BatchWriteBuilder;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.DecimalType;
import org.apache.paimon.types.RowType;
import org.playlake.transforms.player.RawProfile;

/** A lake as it was before rows had load dates, made by Paimon alone: a row in each table. */
record OldLake(Path warehouse) {
  /** The tables that today's layout has otherwise. */
  static final List<String> OTHERWISE =
      List.of(
          "ods_user_profile",
          "ods_user_event",
          "dwd_user_details",
          "dwd_user_event",
          "dwd_rejected_event");

  /** A date that no delivery has. */
  private static final int DAY = 18_000;

  private static final DataType RATE = DataTypes.DECIMAL(27, 4);
  private static final DataType COUNT = DataTypes.BIGINT();
  private static final DataType INSTANT = DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6);
  private static final List<String> DATES = List.of("last_login_date", "registration_date");
  private static final List<String> NUMBERS = List.of("current_level", "total_deaths");

  OldLake {
    try {
      Catalog catalog = open(warehouse);
      catalog.createDatabase("game_db", true);
      Schema.Builder raw = Schema.newBuilder().column("user_id", DataTypes.BIGINT());
      Schema.Builder details = Schema.newBuilder().column("user_id", DataTypes.BIGINT());
      for (String column : RawProfile.COLUMNS) {
        raw.column(column, DataTypes.BYTES());
        details.column(column, type(column));
      }
      make(catalog, "ods_user_profile", raw);
      make(catalog, "ods_user_event", events().column("channel", DataTypes.STRING()));
      make(catalog, "dwd_user_details", details);
      make(
          catalog,
          "dwd_user_event",
          Schema.newBuilder()
              .column("user_id", DataTypes.BIGINT())
              .column("event_ts", INSTANT)
              .column("event_date", DataTypes.DATE())
              .column("event_type", DataTypes.STRING())
              .column("location", DataTypes.STRING())
              .column("amount", DataTypes.DOUBLE())
              .column("gender", DataTypes.STRING())
              .column("device_type", DataTypes.STRING())
              .partitionKeys("event_date"));
      make(
          catalog,
          "dwd_rejected_event",
          Schema.newBuilder()
              .column("source", DataTypes.STRING())
              .column("reason", DataTypes.STRING())
              .column("user_id", DataTypes.BIGINT())
              .column("event_type", DataTypes.BYTES())
              .column("timestamp", DataTypes.BYTES())
              .column("event_details", DataTypes.BYTES())
              .column("location", DataTypes.BYTES())
              .column("rejected_at", DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(3)));
      make(
          catalog,
          "ads_retention_daily",
          daily()
              .column("dau", COUNT)
              .column("d1_retained", COUNT)
              .column("d1_retention_rate", RATE)
              .column("d7_retained", COUNT)
              .column("d7_retention_rate", RATE));
      make(
          catalog,
          "ads_purchase_trends_daily",
          daily()
              .column("gmv", DataTypes.DECIMAL(30, 4))
              .column("paying_users", COUNT)
              .column("purchases", COUNT)
              .column("dau", COUNT)
              .column("paying_rate", RATE)
              .column("arpu", RATE)
              .column("arppu", RATE));
      make(
          catalog,
          "ads_device_preference_daily",
          daily()
              .column("device_type", DataTypes.STRING())
              .column("users", COUNT)
              .column("share", RATE));
      make(
          catalog,
          "ads_region_distribution_daily",
          daily()
              .column("province", DataTypes.STRING())
              .column("city", DataTypes.STRING())
              .column("dau", COUNT)
              .column("share", RATE));
      catalog.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a run does first that rebuilds the lake. */
  static void moveAside(Path warehouse, String... names) throws Exception {
    Catalog catalog = open(warehouse);
    for (String name : names) {
      catalog.renameTable(
          Identifier.create("game_db", name),
          Identifier.create("game_db", name + "_before_load_dates"),
          false);
    }
    catalog.close();
  }

  private static Catalog open(Path warehouse) {
    return CatalogFactory.createCatalog(
        CatalogContext.create(new Options(Map.of("warehouse", warehouse.toString()))));
  }

  private static Schema.Builder events() {
    return Schema.newBuilder()
        .column("user_id", DataTypes.BIGINT())
        .column("event_type", DataTypes.BYTES())
        .column("timestamp", DataTypes.BYTES())
        .column("event_details", DataTypes.BYTES())
        .column("location", DataTypes.BYTES());
  }

  private static Schema.Builder daily() {
    return Schema.newBuilder().column("dt", DataTypes.DATE()).partitionKeys("dt");
  }

  private static DataType type(String column) {
    if (DATES.contains(column)) {
      return DataTypes.DATE();
    }
    if (NUMBERS.contains(column)) {
      return DataTypes.INT();
    }
    return column.equals("game_hours") ? DataTypes.DOUBLE() : DataTypes.STRING();
  }

  private static void make(Catalog catalog, String name, Schema.Builder schema) throws Exception {
    Identifier identifier = Identifier.create("game_db", name);
    Map<String, String> options = new TreeMap<>();
    options.put("bucket", "-1");
    options.put("file.format", "parquet");
    options.put("file.compression", "zstd");
    options.put("partition.legacy-name", "false");
    catalog.createTable(identifier, schema.options(options).build(), false);
    FileStoreTable table = (FileStoreTable) catalog.getTable(identifier);
    BatchWriteBuilder builder = table.newBatchWriteBuilder();
    BatchTableWrite write = builder.newWrite();
    write.write(row(table.rowType()));
    BatchTableCommit commit = builder.newCommit();
    commit.commit(write.prepareCommit());
    write.close();
    commit.close();
  }

  private static GenericRow row(RowType type) {
    List<Object> values = new ArrayList<>();
    type.getFieldTypes().forEach(each -> values.add(value(each)));
    return GenericRow.of(values.toArray());
  }

  private static Object value(DataType type) {
    return switch (type.getTypeRoot()) {
      case BIGINT -> 7L;
      case INTEGER -> 7;
      case DATE -> DAY;
      case DOUBLE -> 7.5;
      case DECIMAL ->
          Decimal.fromBigDecimal(
              new BigDecimal("7.5000"),
              ((DecimalType) type).getPrecision(),
              ((DecimalType) type).getScale());
      case VARBINARY -> "old".getBytes(UTF_8);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Timestamp.fromEpochMillis(DAY * 86_400_000L);
      default -> BinaryString.fromString("old");
    };
  }
}
