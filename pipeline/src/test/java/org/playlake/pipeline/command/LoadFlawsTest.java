package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.options.Options;
import org.apache.paimon.schema.SchemaChange;
import org.apache.parquet.example.data.Group;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFlaws;
import org.playlake.pipeline.parquet.Written;
import org.playlake.transforms.player.RawProfile;

/** Rejected events and failed casts of each load, as the ledger has them. */
class LoadFlawsTest {
  private static final String FIRST = "2024-05-01";
  private static final String SECOND = "2024-05-02";
  private static final LoadFlaws OF_FIRST =
      new LoadFlaws(
          Map.of("unreadable time", 2L, "too late for its load date", 1L),
          Map.of("current_level", 2L, "registration_date", 1L, "amount", 3L));
  private static final LoadFlaws OF_SECOND =
      new LoadFlaws(
          Map.of("unreadable time", 1L, "time without date", 1L),
          Map.of("current_level", 1L, "game_hours", 1L, "amount", 1L));

  private static final String EVENT =
      """
      optional int64 user_id; optional binary event_type; optional binary timestamp;
      optional binary event_details; optional binary location;
      """;

  @TempDir private Path folder;

  @BeforeEach
  void deliverTwoDates() throws IOException {
    profiles(FIRST, row -> row.append("current_level", "high").append("registration_date", "x"));
    moreProfiles(FIRST, row -> row.append("current_level", "low").append("total_deaths", "7"));
    events(
        FIRST,
        event(FIRST + " 10:00:00", "{\"amount\":\"much\"}"),
        event(FIRST + " 11:00:00", "{\"amount\":\"more\"}"),
        event(FIRST + " 12:00:00", "{\"amount\":5}"),
        event(FIRST + " 13:00:00", "{\"amount\":\"most\"}"),
        event("never", "{\"amount\":\"of no event that is kept\"}"),
        event("ever", null),
        event("2024-03-01 10:00:00", null));
    profiles(SECOND, row -> row.append("current_level", "2.x").append("game_hours", "many"));
    events(
        SECOND,
        event(SECOND + " 10:00:00", "{\"amount\":\"much\"}"),
        event("12:34:56", null),
        event("never", null));
  }

  @Test
  void datesLoadedTogetherAndOneLoadedAgainEachHaveTheirOwn() throws Exception {
    String into = "--warehouse=" + folder.resolve("lake");
    run(into, "--from=" + FIRST, "--to=" + SECOND);
    assertThat(flaws("lake")).isEqualTo(Map.of(FIRST, OF_FIRST, SECOND, OF_SECOND));

    profiles(SECOND, row -> row.append("current_level", "2"));
    events(SECOND, event(SECOND + " 10:00:00", "{\"amount\":1}"), event("never", null));
    run(into, "--date=" + SECOND);
    LoadFlaws corrected = new LoadFlaws(Map.of("unreadable time", 1L), Map.of());
    assertThat(flaws("lake")).isEqualTo(Map.of(FIRST, OF_FIRST, SECOND, corrected));

    run(into, "--date=" + FIRST, "--force", "--reenrich");
    assertThat(flaws("lake")).isEqualTo(Map.of(FIRST, OF_FIRST, SECOND, corrected));

    // The other load's events meet other bounds.
    run(into, "--date=" + SECOND, "--lateness=90", "--reenrich");
    LoadFlaws noneTooLate = new LoadFlaws(Map.of("unreadable time", 2L), OF_FIRST.failedCasts());
    assertThat(flaws("lake")).isEqualTo(Map.of(FIRST, noneTooLate, SECOND, corrected));
    assertThat(TableText.of(folder.resolve("lake"), "dwd_rejected_event").rows("load_date"))
        .containsExactlyInAnyOrder(FIRST, FIRST, SECOND);
  }

  @Test
  void aLoadOfEverythingHasThoseOfAllFiles() throws Exception {
    CommandRun run =
        CommandRun.of(
            "run",
            "--profiles=" + folder + "/in/*/profiles",
            "--events=" + folder + "/in/*/events",
            "--warehouse=" + folder.resolve("all"),
            "--quiet");

    assertThat(run.exitCode()).as(run.err()).isZero();
    // No event is too late where no load date says so.
    assertThat(flaws("all"))
        .isEqualTo(
            Map.of(
                "1970-01-01",
                new LoadFlaws(
                    Map.of("unreadable time", 3L, "time without date", 1L),
                    Map.of(
                        "current_level",
                        3L,
                        "registration_date",
                        1L,
                        "game_hours",
                        1L,
                        "amount",
                        4L))));
  }

  @Test
  void aLedgerOfAnOlderVersionIsReadAndGetsTheColumnsWithTheNextLoad() throws Exception {
    String into = "--warehouse=" + folder.resolve("older");
    run(into, "--date=" + FIRST);
    makeOlder(folder.resolve("older"));

    assertThat(flaws("older")).containsOnlyKeys(FIRST).containsValue(null);
    run(into, "--date=" + SECOND);

    Map<String, @Nullable LoadFlaws> flaws = flaws("older");
    assertThat(flaws.get(FIRST)).isNull();
    assertThat(flaws.get(SECOND)).isEqualTo(OF_SECOND);
    JsonNode after = page("older");
    assertThat(counts(after, "reasons", 0)).isEqualTo(OF_FIRST.rejected());
    assertThat(after.at("/dates/0").has("casts")).isFalse();
    assertThat(counts(after, "reasons", 1)).isEqualTo(OF_SECOND.rejected());
    assertThat(counts(after, "casts", 1)).isEqualTo(OF_SECOND.failedCasts());
  }

  private void run(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                "--profiles=" + folder + "/in/{date}/profiles",
                "--events=" + folder + "/in/{date}/events",
                "--targetParallelism=1",
                "--quiet"));
    words.addAll(List.of(more));
    CommandRun run = CommandRun.of(words.toArray(new String[0]));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private Map<String, @Nullable LoadFlaws> flaws(String warehouse) throws Exception {
    Map<String, @Nullable LoadFlaws> flaws = new TreeMap<>();
    Ledger ledger = new Ledger(options(folder.resolve(warehouse)), "game_db");
    for (LoadEntry each : ledger.entries()) {
      flaws.put(each.loadDate().toString(), each.flaws());
      if (each.flaws() != null) {
        assertThat(each.flaws().rejected().values().stream().mapToLong(Long::longValue).sum())
            .isEqualTo(each.rejected());
      }
    }
    return flaws;
  }

  /** The ledger as it was made before it had these columns. */
  private static void makeOlder(Path warehouse) throws Exception {
    CatalogContext context = CatalogContext.create(new Options(options(warehouse)));
    Catalog catalog = CatalogFactory.createCatalog(context);
    try {
      catalog.alterTable(
          Identifier.create("game_db", "meta_load"),
          List.of(
              SchemaChange.dropColumn("rejected_by_reason"),
              SchemaChange.dropColumn("failed_casts")),
          false);
    } finally {
      catalog.close();
    }
  }

  private static Map<String, String> options(Path warehouse) {
    return Map.of("warehouse", warehouse.toString());
  }

  /** Data of the page: its loads. */
  private JsonNode page(String warehouse) throws Exception {
    Path page = folder.resolve("page.html");
    CommandRun run =
        CommandRun.of("report", "--warehouse=" + folder.resolve(warehouse), "--output=" + page);
    assertThat(run.exitCode()).as(run.err()).isZero();
    String html = Files.readString(page);
    String begin = "id=\"data\">";
    int from = html.indexOf(begin) + begin.length();
    return new ObjectMapper()
        .readTree(html.substring(from, html.indexOf("</script>", from)))
        .path("loads");
  }

  /** The counts of a load by name, without those that are 0. */
  private static Map<String, Long> counts(JsonNode loads, String names, int load) {
    Map<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < loads.path(names).size(); i++) {
      long count = loads.path("dates").path(load).path(names).path(i).asLong();
      if (count > 0) {
        counts.put(loads.path(names).path(i).asText(), count);
      }
    }
    return counts;
  }

  private void profiles(String date, Consumer<Group> row) throws IOException {
    writeProfiles(date, "1", row);
  }

  private void moreProfiles(String date, Consumer<Group> row) throws IOException {
    writeProfiles(date, "2", row);
  }

  private void writeProfiles(String date, String file, Consumer<Group> row) throws IOException {
    StringBuilder schema = new StringBuilder("optional int64 user_id;");
    RawProfile.COLUMNS.forEach(name -> schema.append("optional binary ").append(name).append(';'));
    Written.rows(
        folder.resolve("in/" + date + "/profiles/" + file + ".parquet"),
        schema.toString(),
        each -> row.accept(each.append("user_id", 1L)));
  }

  @SafeVarargs
  private void events(String date, Consumer<Group>... rows) throws IOException {
    Written.rows(folder.resolve("in/" + date + "/events/1.parquet"), EVENT, rows);
  }

  private static Consumer<Group> event(String time, @Nullable String details) {
    return row -> {
      row.append("user_id", 1L).append("event_type", "login").append("timestamp", time);
      if (details != null) {
        row.append("event_details", details);
      }
    };
  }
}
