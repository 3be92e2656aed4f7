package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The SQL in the folder serving, run by Spark on the tables of a lake. */
class ServedLakeTest {
  private static final int DAYS = 9;

  @TempDir static Path folder;
  private static ServedLake lake;

  @BeforeAll
  static void load() throws Exception {
    lake = ServedLake.in(folder);
  }

  @AfterAll
  static void stop() {
    if (lake != null) {
      lake.close();
    }
  }

  @Test
  void sparksParserTakesTheQueryOfEveryViewWhole() throws Exception {
    assertThat(lake.views())
        .containsOnlyKeys(
            "ADS_MV_USER_RETENTION",
            "ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION",
            "ADS_MV_USER_DEVICE_PREFERENCE",
            "ADS_MV_USER_PURCHASE_TRENDS");
    for (String query : lake.views().values()) {
      assertThat(lake.spark().sessionState().sqlParser().parsePlan(query).toString())
          .contains("[playlake, game_db, ads_");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION, ads_region_distribution_daily",
    "ADS_MV_USER_DEVICE_PREFERENCE, ads_device_preference_daily",
    "ADS_MV_USER_PURCHASE_TRENDS, ads_purchase_trends_daily",
  })
  void aViewHoldsTheRowsOfItsTable(String view, String table) {
    assertThat(lake.rows("SELECT * FROM " + view)).isNotEmpty().isEqualTo(lake.tables().get(table));
  }

  @Test
  void retentionIsNullWhereTheLaterDayIsNotLoaded() {
    List<String> expected =
        lake.tables().get("ads_retention_daily").stream()
            .map(ServedLakeTest::asShown)
            .sorted()
            .toList();

    assertThat(lake.rows("SELECT * FROM ADS_MV_USER_RETENTION")).isEqualTo(expected);
    assertThat(expected).hasSize(DAYS).filteredOn(row -> row.contains("null")).hasSize(7);
  }

  /** A row of the table with NULL where it holds a 0 that says nothing. */
  private static String asShown(String row) {
    String[] values = row.split("\\|", -1);
    for (int days = 0; days < 2; days++) {
      if (!Boolean.parseBoolean(values[6 + days])) {
        Arrays.fill(values, 2 + 2 * days, 4 + 2 * days, "null");
      }
    }
    return String.join("|", values);
  }

  @Test
  void aDayThatIsMissingInBetweenHidesTheRetentionOfTheDaysBeforeIt() {
    lake.spark()
        .sql(
            """
            SELECT * FROM VALUES
              (DATE'2026-01-01', 4L, 0L, 0.0000, 2L, 0.5000, false, true),
              (DATE'2026-01-03', 2L, 1L, 0.5000, 0L, 0.0000, true, false)
            AS (dt, dau, d1_retained, d1_retention_rate, d7_retained, d7_retention_rate,
              d1_observed, d7_observed)
            """)
        .createOrReplaceTempView("gap");
    String query = ServedLake.local(lake.views().get("ADS_MV_USER_RETENTION"));

    assertThat(lake.rows(query.replace("`ads_retention_daily`", "gap")))
        .containsExactly(
            "20454|4|null|null|2|0.5000|false|true|", "20456|2|1|0.5000|null|null|true|false|");
  }

  static List<Path> dataSets() throws IOException {
    return ServedLake.files("bi/quickbi");
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void aDataSetOfQuickBiHoldsTheRowsOfItsView(Path file) throws IOException {
    String view = file.getFileName().toString().replace(".sql", "");
    String columns = String.join(", ", lake.spark().table(view).columns());

    assertThat(lake.rows("SELECT " + columns + " FROM (" + ServedLake.query(file) + ")"))
        .isEqualTo(lake.rows("SELECT * FROM " + view));
  }

  @Test
  void aMapKnowsTheProvincesOfLogsInChinese() throws IOException {
    String file = "bi/quickbi/ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION.sql";
    lake.spark()
        .sql(ServedLake.query(ServedLake.FILES.resolve(file)))
        .createOrReplaceTempView("places");
    String names = "SELECT DISTINCT map_province FROM places WHERE province ";

    assertThat(lake.rows(names + "= '浙江'")).containsExactly("浙江省|");
    assertThat(lake.rows(names + "RLIKE '^[A-Za-z]+$'")).containsExactly("null|");
    assertThat(lake.rows(names + "LIKE '%省'")).isNotEmpty().doesNotContain("null|");
  }

  static List<Path> questions() throws IOException {
    return ServedLake.files("bi/metabase");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionOfMetabaseMayBeOfSomeDaysOnly(Path file) throws IOException {
    String question = ServedLake.query(file);
    List<String> all = lake.rows(question.replaceAll("\\[\\[.*?]]", ""));
    List<String> none = lake.rows(between(question, "2030-01-01", "2030-01-02"));
    List<String> some = lake.rows(between(question, "2026-01-02", "2026-01-03"));

    assertThat(none).isEmpty();
    assertThat(some).isNotEmpty().isNotEqualTo(all);
    if (question.contains("GROUP BY `dt`")) {
      assertThat(all).containsAll(some);
    }
  }

  private static String between(String question, String from, String to) {
    return question
        .replace("[[", "")
        .replace("]]", "")
        .replace("{{from}}", "DATE'" + from + "'")
        .replace("{{to}}", "DATE'" + to + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "ADS_MV_USER_RETENTION, avg_dau, dau",
    "ADS_MV_USER_RETENTION, avg_d1_retention, d1_retention_rate",
    "ADS_MV_USER_RETENTION, avg_d7_retention, d7_retention_rate",
    "ADS_MV_USER_PURCHASE_TRENDS, sum_gmv, gmv",
    "ADS_MV_USER_PURCHASE_TRENDS, avg_paying_rate, paying_rate",
    "ADS_MV_USER_PURCHASE_TRENDS, avg_arpu, arpu",
    "ADS_MV_USER_PURCHASE_TRENDS, avg_arppu, arppu",
  })
  void aFigureOfADayIsThatOfTheTable(String view, String figure, String column) throws IOException {
    String query = "SELECT dt, %s, MAX(%s) FROM %s GROUP BY dt";
    List<Row> days =
        lake.spark().sql(query.formatted(figure(view, figure), column, view)).collectAsList();

    assertThat(days)
        .hasSize(DAYS)
        .allSatisfy(day -> assertThat(rounded(day, 1)).isEqualTo(rounded(day, 2)))
        .anySatisfy(day -> assertThat(day.isNullAt(1)).isFalse());
  }

  @Test
  void aFigureOfSomeDaysLeavesOutThoseOfWhichNothingIsKnown() throws IOException {
    lake.spark()
        .sql(
            "SELECT * FROM VALUES (4L, 1L, true), (6L, 4L, true), (90L, NULL, false)"
                + " AS (dau, d1_retained, d1_observed)")
        .createOrReplaceTempView("three_days");

    assertThat(
            lake.rows(
                "SELECT "
                    + figure("ADS_MV_USER_RETENTION", "avg_d1_retention")
                    + " FROM three_days"))
        .containsExactly("0.5|");
  }

  /** The SQL that Superset's data set has for a figure. */
  private static String figure(String view, String name) throws IOException {
    String file = "bi/superset/playlake/datasets/Playlake/" + view + ".yaml";
    Map<String, List<Map<String, String>>> dataSet =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(ServedLake.FILES.resolve(file)));
    return dataSet.get("metrics").stream()
        .filter(metric -> metric.get("metric_name").equals(name))
        .findFirst()
        .orElseThrow()
        .get("expression");
  }

  private static @Nullable BigDecimal rounded(Row row, int column) {
    return row.isNullAt(column)
        ? null
        : new BigDecimal(row.get(column).toString()).setScale(4, RoundingMode.HALF_UP);
  }

  @Test
  void theDictionaryHasTheColumnsAndTypesOfEveryTable() throws Exception {
    Map<String, List<String>> told = new TreeMap<>();
    for (String line : Files.readAllLines(ServedLake.FILES.resolve("bi/fields.en.csv"))) {
      List<String> cells = cells(line);
      String column = cells.get(1) + " " + cells.get(3).replaceFirst(" or .*", "");
      told.computeIfAbsent(cells.get(0), table -> new ArrayList<>()).add(column);
    }
    told.remove("Table");

    assertThat(told.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(lake.tables().keySet().stream(), Stream.of("meta_run")).toList());
    for (Map.Entry<String, List<String>> table : told.entrySet()) {
      assertThat(plain(table.getValue()))
          .isEqualTo(plain(TableText.of(lake.warehouse(), table.getKey()).columns()));
    }
  }

  /** Without what only some write: quotes around names, and spaces behind commas. */
  private static List<String> plain(List<String> columns) {
    return columns.stream().map(each -> each.replace("`", "").replace(", ", ",")).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))").matcher(line);
    while (cell.find()) {
      cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
    }
    return cells;
  }
}
