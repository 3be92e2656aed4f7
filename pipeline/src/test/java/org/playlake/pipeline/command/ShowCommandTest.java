package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.table.sink.TableCommitImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonMaintenance;

class ShowCommandTest {
  @TempDir private static Path folder;

  private static DatedSources sources;

  @BeforeAll
  static void loadThreeDates() throws Exception {
    sources =
        new DatedSources(folder)
            .with("2026-01-05", 300)
            .with("2026-01-06", 200)
            .with("2026-01-07", 100);
    CommandRun run = sources.run("--from=2026-01-05", "--to=2026-01-07");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void withoutATableAllTablesAreListed() throws Exception {
    CommandRun shown = show();

    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertThat(shown.out().lines())
        .hasSize(13)
        .first()
        .asString()
        .matches("table +rows +files +bytes +snapshot  holds");
    assertThat(shown.out())
        .containsPattern("(?m)^ods_user_event +600 +3 +[\\d.]+ kB +\\d  ")
        .containsPattern("(?m)^ads_retention_daily +3 +3 +.* users of a date and who came back$")
        .containsPattern("(?m)^meta_run +1 ");
    JsonNode events = json("--format=json").get(1);
    assertThat(events.get("table").textValue()).isEqualTo("ods_user_event");
    assertThat(events.get("rows").intValue()).isEqualTo(600);
    assertThat(events.get("bytes").isNumber()).isTrue();
  }

  @Test
  void theDatesOfATableOfDaysComeInOrder() {
    CommandRun shown = show("ads_retention_daily");

    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertThat(shown.err()).isEmpty();
    List<String> lines = shown.out().lines().toList();
    assertThat(lines.get(0)).startsWith("dt          dau  d1_retained  d1_retention_rate");
    assertThat(lines.subList(1, 4))
        .extracting(line -> line.substring(0, 10))
        .containsExactly("2026-01-05", "2026-01-06", "2026-01-07");
    assertThat(show("ads_retention_daily", "--last=1").out().lines()).hasSize(2);
    assertThat(show("game_db.ads_retention_daily", "--date=20260106").out())
        .contains("2026-01-06")
        .doesNotContain("2026-01-05", "2026-01-07");
  }

  @Test
  void aTableOfDaysEqualsWhatIsStoredInEveryFormat() throws Exception {
    JsonNode json = json("ads_region_distribution_daily", "--format=json");
    List<String> csv = show("ads_region_distribution_daily", "--format=csv").out().lines().toList();
    List<String> stored =
        TableText.of(sources.warehouse(), "ads_region_distribution_daily")
            .rows("dt", "province", "city", "dau", "share");

    assertThat(csv).first().isEqualTo("dt,province,city,dau,share");
    assertThat(csv.subList(1, csv.size()).stream().map(line -> line.replace(",", " | ")))
        .containsExactlyInAnyOrderElementsOf(stored);
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json) {
      rows.add(
          row.get("dt").textValue()
              + " | "
              + row.get("province").textValue()
              + " | "
              + row.get("city").textValue()
              + " | "
              + row.get("dau")
              + " | "
              + row.get("share").decimalValue().setScale(4));
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(stored);
    // Within a date the largest count is first.
    for (int i = 1; i < json.size(); i++) {
      if (json.get(i).get("dt").equals(json.get(i - 1).get("dt"))) {
        assertThat(json.get(i).get("dau").longValue())
            .isLessThanOrEqualTo(json.get(i - 1).get("dau").longValue());
      }
    }
  }

  @Test
  void ofOtherTablesSomeRowsAreShownOfTheNewestDates() throws Exception {
    CommandRun shown = show("ods_user_event", "--format=json");
    assertThat(new ObjectMapper().readTree(shown.out()))
        .hasSize(20)
        .allSatisfy(
            row -> {
              assertThat(row.get("load_date").textValue()).isEqualTo("2026-01-07");
              assertThat(row.get("event_type").textValue()).isNotBlank();
            });
    assertThat(shown.err()).contains("Shown are 20 of 600 rows. Give --limit for more.");

    assertThat(json("ods_user_event", "--format=json", "--limit=150"))
        .hasSize(150)
        .extracting(row -> row.get("load_date").textValue())
        .isSorted()
        .containsOnly("2026-01-06", "2026-01-07");
    assertThat(json("dwd_user_event", "--format=json", "--limit=1000", "--date=2026-01-05"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("event_date").textValue()).isEqualTo("2026-01-05"));
    assertThat(json("ads_region_distribution_daily", "--limit=2", "--format=json")).hasSize(2);
  }

  @Test
  void nestedValuesCanBeRead() {
    assertThat(show("dws_player_day", "--limit=5").out())
        .containsPattern("\\[\".+\"\\]  +\\[\\{\"province\":\".+\",\"city\":\"");
    assertThat(show("meta_run", "--format=csv").out())
        .contains("\"{\"\"ads_device_preference_daily\"\":");
    assertThat(show("dwd_user_details", "--limit=3").out().lines()).hasSize(4);
  }

  @Test
  void whatIsAskedForWrongIsRefusedWithWhatThereIs() {
    show("ads_retention").isRefused("Table ads_retention is none of the lake's", "meta_run");
    show("dwd_user_details", "--date=2026-01-05").isRefused("has no dates to choose from");
    show("ads_retention_daily", "--format=xml").isRefused("--format=xml is no format");
    show("ads_retention_daily", "--limit=0").isRefused("--limit=0 is too small");
    show("--date=2026-01-05").isRefused("TABLE is missing");
    CommandRun nothing = show("ads_retention_daily", "--date=2025-01-05");
    assertThat(nothing.exitCode()).isZero();
    assertThat(nothing.err()).contains("it has some from 2026-01-05 to 2026-01-07.");
  }

  @Test
  void aFolderWithoutALakeIsSaidToBeSo(@TempDir Path nowhere) {
    CommandRun nothing = CommandRun.of("show", "--warehouse=" + nowhere);

    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("has no lake in the database game_db");
  }

  @Test
  void whereTheSnapshotOfTheLastRunIsGoneTheNewestIsShownAndItIsSaid() throws Exception {
    String name = "ads_device_preference_daily";
    CommandRun before = show(name);
    TableCommitImpl commit = TableText.of(sources.warehouse(), name).table().newCommit("somebody");
    commit.ignoreEmptyCommit(false).commit(1, List.of());
    commit.close();
    PaimonMaintenance.of(Map.of("warehouse", sources.warehouse().toString()))
        .expireSnapshots("game_db." + name, 1, Duration.ZERO);

    CommandRun after = show(name);
    assertThat(after.exitCode()).as(after.err()).isZero();
    assertThat(before.err()).isEmpty();
    assertThat(after.err())
        .contains("Snapshot 1 of " + name + ", with which the last run has left it, is gone")
        .contains("snapshot 2 is shown");
    assertThat(after.out()).isEqualTo(before.out());
  }

  private static JsonNode json(String... words) throws Exception {
    CommandRun shown = show(words);
    assertThat(shown.exitCode()).as(shown.err()).isZero();
    return new ObjectMapper().readTree(shown.out());
  }

  private static CommandRun show(String... more) {
    List<String> words = new ArrayList<>(List.of("show", "--warehouse=" + sources.warehouse()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(new String[0]));
  }
}
