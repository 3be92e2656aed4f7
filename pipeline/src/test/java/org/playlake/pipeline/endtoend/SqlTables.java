package org.playlake.pipeline.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.decode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.assertj.core.api.SoftAssertions;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.RawProfile;

/**
 * The rows that the tables should hold, by Spark SQL: each table has its definition in a file of
 * its name, over the sources and the tables before it.
 */
final class SqlTables {
  private static final Set<String> SOURCE_COLUMNS =
      Stream.concat(
              Stream.of("user_id", "event_type", "timestamp", "event_details"),
              RawProfile.COLUMNS.stream())
          .collect(Collectors.toSet());

  private final SparkSession session;

  private SqlTables(SparkSession session) {
    this.session = session;
  }

  /** Days and times are in the session's zone. */
  static SqlTables of(Sources sources, SparkSession session) {
    Dataset<Row> profiles = widened(session.read().parquet(sources.profiles()));
    Dataset<Row> events = widened(session.read().parquet(sources.events()));
    profiles.createOrReplaceTempView("raw_profile");
    events.createOrReplaceTempView("raw_event");
    decoded(cast(profiles)).createOrReplaceTempView("user_profile");
    Column raw =
        struct(Arrays.stream(events.columns()).map(name -> col(name)).toArray(Column[]::new));
    decoded(events.withColumn("raw", raw)).createOrReplaceTempView("user_event");
    for (String table : Lake.TABLES) {
      if (table.equals("dwd_user_event")) {
        define(session, "timed_event", "");
      } else if (table.equals("dws_player_day")) {
        define(session, "regional_event", "");
      }
      Dataset<Row> source = table.equals("ods_user_profile") ? profiles : events;
      define(session, table, more(source));
    }
    return new SqlTables(session);
  }

  private static void define(SparkSession session, String table, String more) {
    String sql = definition(table).replace("/* and all others */", more);
    session.sql(sql).cache().createOrReplaceTempView(table);
  }

  /** The columns beside those of the contract, for the end of a list. */
  private static String more(Dataset<Row> source) {
    return Arrays.stream(source.columns())
        .filter(name -> !SOURCE_COLUMNS.contains(name))
        .map(name -> ", " + name)
        .collect(Collectors.joining());
  }

  private static String definition(String table) {
    try (InputStream file = SqlTables.class.getResourceAsStream(table + ".sql")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers of a profile as its columns are: NULL where INT does not hold them. */
  private static Dataset<Row> cast(Dataset<Row> profiles) {
    return each(
        profiles,
        field ->
            switch (field.name()) {
              case "current_level", "total_deaths" ->
                  field.dataType() instanceof NumericType
                      ? expr(
                          "IF(%1$s > -2147483649D AND %1$s < 2147483648D, INT(%1$s), NULL)"
                              .formatted(field.name()))
                      : col(field.name());
              case "game_hours" ->
                  field.dataType() instanceof NumericType
                      ? expr("CAST(CAST(game_hours AS STRING) AS DOUBLE)")
                      : col("game_hours");
              default -> col(field.name());
            });
  }

  /** Every integer as BIGINT. */
  private static Dataset<Row> widened(Dataset<Row> source) {
    return each(
        source,
        field ->
            switch (field.dataType().sql()) {
              case "INT" -> col(field.name()).cast(DataTypes.LongType);
              default -> col(field.name());
            });
  }

  /** Every string as its bytes. */
  private static Dataset<Row> bytes(Dataset<Row> rows) {
    return each(
        rows,
        field ->
            field.dataType().equals(DataTypes.StringType)
                ? col(field.name()).cast(DataTypes.BinaryType)
                : col(field.name()));
  }

  /** All bytes, those of strings too, read as UTF-8. */
  private static Dataset<Row> decoded(Dataset<Row> source) {
    return each(
        bytes(source),
        field ->
            field.dataType().equals(DataTypes.BinaryType)
                ? decode(col(field.name()), "UTF-8")
                : col(field.name()));
  }

  private static Dataset<Row> each(Dataset<Row> rows, Function<StructField, Column> column) {
    return rows.select(
        Arrays.stream(rows.schema().fields())
            .map(field -> column.apply(field).as(field.name()))
            .toArray(Column[]::new));
  }

  /** Checks that each lake holds these tables: columns, types and rows. */
  void check(Lake... lakes) throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (String table : Lake.TABLES) {
      List<String> columns = columns(table);
      List<String> rows = rows(table);
      assertThat(rows).as(table).isNotEmpty();
      for (Lake lake : lakes) {
        all.assertThat(lake.columns(table)).as(table).isEqualTo(columns);
        all.assertThat(Rows.difference(lake.rows(table), rows))
            .as("%s in %s", table, lake.warehouse().getFileName())
            .isEmpty();
      }
    }
    all.assertAll();
  }

  private List<String> columns(String table) {
    return Arrays.stream(session.table(table).schema().fields())
        .map(field -> field.name() + " " + type(field))
        .toList();
  }

  /** A type in Paimon's words. */
  private static String type(StructField field) {
    String type = field.dataType().sql();
    return switch (type) {
      case "BINARY" -> "BYTES";
      case "TIMESTAMP" ->
          field.name().equals("rejected_at")
              ? "TIMESTAMP(3) WITH LOCAL TIME ZONE"
              : "TIMESTAMP(6) WITH LOCAL TIME ZONE";
      default ->
          type.contains("STRUCT")
              ? type.replace("STRUCT", "ROW").replaceAll("(\\w+): ", "`$1` ")
              : type.replace(",", ", ");
    };
  }

  private List<String> rows(String table) {
    return bytes(session.table(table).drop("rejected_at")).collectAsList().stream()
        .map(SqlTables::text)
        .sorted()
        .toList();
  }

  private static String text(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(listed(row.get(i)));
    }
    return Rows.text(values);
  }

  /** Arrays, and the rows in them, as lists. */
  private static @Nullable Object listed(@Nullable Object value) {
    if (value instanceof scala.collection.Seq<?> array) {
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        elements.add(listed(array.apply(i)));
      }
      return elements;
    }
    return value instanceof Row row ? List.of(row.get(0), row.get(1)) : value;
  }
}
