package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.pipeline.tables.LakeTables;

class ReportCommandTest {
  private static final Pattern DATA = Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL);

  @TempDir private static Path folder;
  private static DatedSources sources;

  @BeforeAll
  static void loadTwoDatesAndLeaveOneOut() throws Exception {
    sources =
        new DatedSources(folder)
            .with("2026-01-05", 300)
            .with("2026-01-06", 200)
            .with("2026-01-08", 100);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    assertThat(sources.run("--date=2026-01-06").exitCode()).isZero();
    assertThat(sources.run("--date=2026-01-08").exitCode()).isZero();
  }

  @Test
  void theNumbersOfThePageAreThoseOfTheTables() throws Exception {
    JsonNode days = data(report("numbers.html")).path("days");

    Map<String, String> shown = new TreeMap<>();
    for (int i = 0; i < days.path("date").size(); i++) {
      shown.put(
          days.path("date").get(i).asText(),
          days.path("dau").get(i).asText() + " " + days.path("gmv").get(i).asText());
    }
    assertThat(shown).isNotEmpty().isEqualTo(stored());
  }

  @Test
  void thePageNamesTheRunTheLoadsThatAreInAndTheOneThatIsMissing() throws Exception {
    CommandRun run = report("loads.html");
    JsonNode data = data(run);

    assertThat(run.out()).startsWith("Report: " + folder.resolve("loads.html") + " (");
    assertThat(data.at("/run/zone").asText()).isEqualTo("UTC");
    assertThat(data.at("/end").asText()).isEqualTo("2026-01-08");
    assertThat(data.at("/loads/dates").findValuesAsText("state"))
        .containsExactly("loaded", "loaded", "missing", "loaded");
    assertThat(data.at("/loads/dates/0/events").asLong()).isEqualTo(300);
    long rejected = 0;
    for (JsonNode load : data.at("/loads/dates")) {
      long ofReasons = 0;
      for (JsonNode count : load.path("reasons")) {
        ofReasons += count.asLong();
      }
      assertThat(ofReasons).isEqualTo(load.path("rejected").asLong());
      rejected += ofReasons;
    }
    assertThat(rejected).isPositive();
  }

  @Test
  void aLakeThatIsNotThereIsRefusedAndNoPageIsWritten() {
    CommandRun.of(
            "report",
            "--warehouse=" + folder.resolve("nothing"),
            "--output=" + folder.resolve("none.html"))
        .isRefused("has no lake in the database game_db", "Check the path and --database");

    assertThat(folder.resolve("nothing")).doesNotExist();
    assertThat(folder.resolve("none.html")).doesNotExist();
  }

  @Test
  void aLakeWithoutARowGivesAnEmptyPageAndAWordOfIt() throws Exception {
    Path lake = folder.resolve("empty");
    Map<String, String> catalog = Map.of("warehouse", lake.toString());
    PaimonTables.createMissing(catalog, LakeTables.usual("game_db", "BIGINT"));
    CommandRun run =
        CommandRun.of("report", "--warehouse=" + lake, "--output=" + folder.resolve("empty.html"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("no run has published in the database game_db yet");
    assertThat(data(run).path("run").isNull()).isTrue();
  }

  @Test
  void everyWrongOptionIsToldAtOnce() throws Exception {
    Files.createDirectories(folder.resolve("a folder"));
    CommandRun run =
        CommandRun.of(
            "report",
            "--warehouse=" + sources.warehouse(),
            "--output=" + folder.resolve("a folder"),
            "--language=fr",
            "--map=" + folder.resolve("no.geojson"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--language=fr is no language", "--map=", "no.geojson", "--output=", "a folder");
  }

  @Test
  void aMapOfOnesOwnTakesThePlaceOfTheSquares() throws Exception {
    Path map = folder.resolve("map.geojson");
    Files.writeString(
        map,
        "{\"features\":[{\"properties\":{\"name\":\"浙江省\"},\"geometry\":{\"type\":\"Polygon\","
            + "\"coordinates\":[[[120,30],[121,30],[121,31],[120,30]]]}}]}");

    JsonNode data = data(report("map.html", "--map=" + map, "--language=zh"));

    assertThat(data.at("/map/0/code").asText()).isEqualTo("ZJ");
  }

  private static CommandRun report(String file, String... more) {
    String[] words = new String[3 + more.length];
    words[0] = "report";
    words[1] = "--warehouse=" + sources.warehouse();
    words[2] = "--output=" + folder.resolve(file);
    System.arraycopy(more, 0, words, 3, more.length);
    CommandRun run = CommandRun.of(words);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private static JsonNode data(CommandRun run) throws Exception {
    Matcher place = Pattern.compile("Report: (.*) \\(").matcher(run.out());
    assertThat(place.find()).isTrue();
    Matcher data = DATA.matcher(Files.readString(Path.of(place.group(1))));
    assertThat(data.find()).isTrue();
    return new ObjectMapper().readTree(data.group(1));
  }

  private static Map<String, String> stored() throws Exception {
    Map<String, String> rows = new TreeMap<>();
    List<String> read =
        PaimonTables.read(
            PaimonIO.read(
                    row ->
                        LocalDate.ofEpochDay(row.getInt(0))
                            + " "
                            + row.getLong(1)
                            + " "
                            + row.getDecimal(2, 30, 4))
                .withCoder(StringUtf8Coder.of())
                .withCatalogOptions(Map.of("warehouse", sources.warehouse().toString()))
                .from("game_db.ads_purchase_trends_daily")
                .withColumns("dt", "dau", "gmv"));
    read.forEach(row -> rows.put(row.substring(0, 10), row.substring(11)));
    return rows;
  }
}
