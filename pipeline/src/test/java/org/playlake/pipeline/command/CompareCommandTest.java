package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.DailyTables;

class CompareCommandTest {
  @TempDir private static Path folder;

  private static Path warehouse;

  /** In the order of publishing: a date; the same with other files, and the next; that again. */
  private static List<RunRecord> runs;

  @BeforeAll
  static void loadThreeTimes() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 60);
    warehouse = sources.warehouse();
    load(sources, "--date=2026-01-05");
    sources.with("2026-01-05", 90).with("2026-01-06", 40);
    load(sources, "--from=2026-01-05", "--to=2026-01-06");
    load(sources, "--date=2026-01-06", "--force");
    Ledger ledger = new Ledger(Map.of("warehouse", warehouse.toString()), "game_db");
    runs = ledger.lastRuns(9).stream().sorted(Comparator.comparing(RunRecord::published)).toList();
    assertThat(runs).hasSize(3);
  }

  private static void load(DatedSources sources, String... options) {
    CommandRun run = sources.run(options);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void eachChangeIsToldWithTheLoadDatesBehindIt() throws Exception {
    JsonNode json = json(0, 1);

    assertThat(json.get("from").get("run_id").textValue()).isEqualTo(runs.get(0).id());
    assertThat(json.get("since"))
        .hasSize(1)
        .allSatisfy(run -> assertThat(run.get("load_to").textValue()).isEqualTo("2026-01-06"));
    List<JsonNode> retention = changes(json, "ads_retention_daily");
    assertThat(retention).hasSize(2);
    JsonNode first = retention.get(0);
    assertThat(first.get("dt").textValue()).isEqualTo("2026-01-05");
    assertThat(first.get("row").textValue()).isEqualTo("changed");
    assertThat(first.get("before").get("d1_observed").booleanValue()).isFalse();
    assertThat(first.get("after").get("d1_observed").booleanValue()).isTrue();
    assertThat(first.get("after").has("d7_observed")).isFalse();
    assertThat(first.get("loads")).hasToString("[\"2026-01-05\",\"2026-01-06\"]");
    assertThat(retention.get(1).get("row").textValue()).isEqualTo("added");
    assertThat(retention.get(1).get("after").get("dau").longValue()).isPositive();
    assertThat(changes(json, "ads_region_distribution_daily"))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.get("key").has("city")).isTrue();
              assertThat(each.get("loads")).hasToString("[\"" + each.get("dt").textValue() + "\"]");
            });
  }

  @Test
  void theChangesAreThoseThatTheTablesHave() throws Exception {
    for (int[] pair : new int[][] {{0, 1}, {1, 2}, {0, 2}}) {
      JsonNode json = json(pair[0], pair[1]);
      for (DailyTable<?> table : DailyTables.ALL) {
        Set<String> before = rows(table.name(), runs.get(pair[0]));
        Set<String> after = rows(table.name(), runs.get(pair[1]));
        List<JsonNode> changes = changes(json, table.name());
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(after);
        Set<String> come = new HashSet<>(after);
        come.removeAll(before);
        assertThat(count(changes, "removed") + count(changes, "changed")).isEqualTo(gone.size());
        assertThat(count(changes, "added") + count(changes, "changed")).isEqualTo(come.size());
      }
    }
  }

  @Test
  void forPeopleAChangeIsALineWithTheOldAndTheNewValues() {
    CommandRun compared =
        compare("--run=" + runs.get(1).id(), "--run=" + runs.get(0).id().substring(0, 30));

    assertThat(compared.exitCode()).as(compared.err()).isZero();
    assertThat(compared.out())
        .startsWith(
            "Daily tables of run " + runs.get(1).id() + " against those of " + runs.get(0).id())
        .containsPattern("(?m)^dt +row +loads +values$")
        .containsPattern(
            "(?m)^2026-01-05 +changed +2026-01-05 2026-01-06 .*d1_observed false -> true$")
        .containsPattern("(?m)^2026-01-06 +added +2026-01-06 +dau \\d+, ")
        .containsPattern("(?m)^1 added, 1 changed$");
  }

  @Test
  void aLoadOfTheSameFilesChangesNothing() throws Exception {
    CommandRun compared = compare();

    assertThat(compared.exitCode()).as(compared.err()).isZero();
    assertThat(compared.out())
        .contains(" 2026-01-06 ", "Nothing has changed in the daily tables.")
        .doesNotContain("ads_");
    assertThat(json(1, 2).get("changes")).isEmpty();
    assertThat(compare("--format=csv").out()).isEqualTo("table,dt,key,row,before,after,loads\r\n");
  }

  @Test
  void whatDoesNotNameTwoRunsIsRefused(@TempDir Path nowhere) {
    compare("--run=nobody", "--run=latest").isRefused("--run=nobody is no run");
    assertThat(CommandRun.of("compare", "--warehouse=" + nowhere).exitCode()).isEqualTo(2);
  }

  @Test
  void aSnapshotThatIsGoneIsNamed(@TempDir Path other) throws Exception {
    Folders.copy(warehouse, other);
    PaimonMaintenance.of(Map.of("warehouse", other.toString()))
        .expireSnapshots("game_db.ads_retention_daily", 1, Duration.ZERO);

    CommandRun compared =
        CommandRun.of(
            "compare",
            "--warehouse=" + other,
            "--run=" + runs.get(0).id(),
            "--run=" + runs.get(2).id());

    assertThat(compared.exitCode()).isEqualTo(1);
    assertThat(compared.out()).isEmpty();
    assertThat(compared.err())
        .contains("of ads_retention_daily, as run " + runs.get(0).id() + " has left it, is gone")
        .contains("--keepRuns=N")
        .doesNotContain("ads_purchase_trends_daily");
    CommandRun history = CommandRun.of("history", "ads_retention_daily", "--warehouse=" + other);
    assertThat(history.out().lines().map(line -> line.replaceAll(".* ", "")))
        .containsExactly("readable", "yes", "gone", "gone");
  }

  private static Set<String> rows(String name, RunRecord run) throws Exception {
    FileStoreTable table = TableText.of(warehouse, name).table();
    FileStoreTable then =
        table.copy(
            Map.of(CoreOptions.SCAN_SNAPSHOT_ID.key(), run.snapshots().get(name).toString()));
    return new HashSet<>(
        new TableText(then).rows(table.rowType().getFieldNames().toArray(String[]::new)));
  }

  private static List<JsonNode> changes(JsonNode json, String table) {
    List<JsonNode> changes = new ArrayList<>();
    for (JsonNode each : json.get("changes")) {
      if (each.get("table").textValue().equals(table)) {
        changes.add(each);
      }
    }
    return changes;
  }

  private static int count(List<JsonNode> changes, String row) {
    return (int) changes.stream().filter(each -> each.get("row").textValue().equals(row)).count();
  }

  private static JsonNode json(int from, int to) throws Exception {
    CommandRun compared =
        compare("--run=" + runs.get(from).id(), "--run=" + runs.get(to).id(), "--format=json");
    assertThat(compared.exitCode()).as(compared.err()).isZero();
    return new ObjectMapper().readTree(compared.out());
  }

  private static CommandRun compare(String... more) {
    List<String> words = new ArrayList<>(List.of("compare", "--warehouse=" + warehouse));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(new String[0]));
  }
}
