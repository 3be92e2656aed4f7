package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * A lake of sample data whose daily tables, and the views of the folder serving, Spark can ask.
 *
 * @param warehouse the lake
 * @param spark with a temporary view for each of them, by name
 * @param tables the rows of each table but meta_run, as {@link LakeContents} has them
 * @param views the query of each view
 */
record ServedLake(
    Path warehouse, SparkSession spark, Map<String, List<String>> tables, Map<String, String> views)
    implements AutoCloseable {
  static final Path FILES = Path.of("serving");
  private static final Pattern VIEW =
      Pattern.compile("CREATE MATERIALIZED VIEW .*?`\\.`(\\w+)`.*?\nAS\n(.*?);", Pattern.DOTALL);

  static ServedLake in(Path folder) throws Exception {
    SampleSources sources = SampleSources.in(folder);
    assertThat(CommandRun.of(sources.run()).exitCode()).isZero();
    ServedLake lake =
        new ServedLake(
            sources.warehouse(), startSpark(), LakeContents.of(sources.warehouse()), readViews());
    lake.tables.keySet().stream().filter(name -> name.startsWith("ads_")).forEach(lake::show);
    lake.views.forEach((name, query) -> lake.spark.sql(local(query)).createOrReplaceTempView(name));
    return lake;
  }

  private static SparkSession startSpark() {
    SparkConf conf =
        new SparkConf(false)
            .setMaster("local[2]")
            .setAppName("serving")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.sql.shuffle.partitions", "1")
            // Compiling a query takes longer than running it on a hundred rows.
            .set("spark.sql.codegen.wholeStage", "false")
            .set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .set("spark.sql.adaptive.enabled", "false")
            .set("spark.sql.datetime.java8API.enabled", "true");
    return SparkSession.builder().config(conf).getOrCreate();
  }

  private static Map<String, String> readViews() throws IOException {
    Map<String, String> views = new TreeMap<>();
    Matcher each = VIEW.matcher(Files.readString(FILES.resolve("starrocks/views.sql")));
    while (each.find()) {
      views.put(each.group(1), each.group(2));
    }
    return views;
  }

  /** One run has written every file, so the files' rows are the table's. */
  private void show(String table) {
    var files =
        spark
            .read()
            .option("recursiveFileLookup", "true")
            .option("pathGlobFilter", "*.parquet")
            .parquet(warehouse.resolve("game_db.db").resolve(table).toString());
    // Read once, and not by each query.
    spark.createDataFrame(files.collectAsList(), files.schema()).createOrReplaceTempView(table);
  }

  @Override
  public void close() {
    spark.stop();
  }

  /** Files of a folder, sorted. */
  static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  /** The only query of a file, as {@link #local} has it. */
  static String query(Path file) throws IOException {
    return local(
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"))
            .replace(";", ""));
  }

  /** A query without catalogs and databases, of which there is one. */
  static String local(String query) {
    return query.replace("`playlake`.", "").replace("`game_db`.", "");
  }

  /** The rows as those of the lake: days by number, a line behind each value, sorted. */
  List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    for (var row : spark.sql(query).collectAsList()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        text.append(row.get(i) instanceof LocalDate day ? day.toEpochDay() : row.get(i));
        text.append('|');
      }
      rows.add(text.toString());
    }
    return rows.stream().sorted().toList();
  }
}
