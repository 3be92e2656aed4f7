package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.paimon.table.sink.BatchTableCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.run.RunTags;

class KeepRunsTest {
  private static final String DAYS = "dws_player_day";

  @TempDir private Path folder;
  private DatedSources sources;
  private Ledger ledger;
  private PaimonMaintenance lake;

  @BeforeEach
  void deliver() throws Exception {
    sources = new DatedSources(folder).with("2026-01-05", 30).with("2026-01-06", 20);
    Map<String, String> catalog = Map.of("warehouse", sources.warehouse().toString());
    ledger = new Ledger(catalog, "game_db");
    lake = PaimonMaintenance.of(catalog);
  }

  @Test
  void theSnapshotsOfTheLastRunsStayHoweverManyExpire() throws Exception {
    load("2026-01-05", "--keepRuns=2");
    RunRecord first = ledger.lastRuns(1).get(0);
    load("2026-01-06", "--keepRuns=2");
    RunRecord second = ledger.lastRuns(1).get(0);

    assertThat(maintain("--keepSnapshots=1").exitCode()).isZero();

    assertThat(days(first)).isNotEmpty().allSatisfy(row -> assertThat(row).contains("2026-01-05"));
    assertThat(days(second)).hasSizeGreaterThan(days(first).size());

    CommandRun changes = lakeCommand("compare", "--run=" + first.id(), "--run=" + second.id());
    assertThat(changes.exitCode()).as(changes.err()).isZero();
    assertThat(changes.out()).contains("2026-01-06");

    load("2026-01-05", "--force", "--keepRuns=2");
    for (String table : ledger.tables()) {
      assertThat(lake.tags(table)).as(table).hasSizeLessThan(3).doesNotContainKey(tag(first));
    }
    assertThat(days(second)).isNotEmpty();
  }

  @Test
  void aRunThatFindsItsDatesLoadedMakesTheTagsThatAreMissing() throws Exception {
    load("2026-01-05");
    assertThat(lake.tags("game_db." + DAYS)).isEmpty();

    assertThat(load("2026-01-05", "--keepRuns=1").out()).contains("Loaded before");

    assertThat(lake.tags("game_db." + DAYS)).containsOnlyKeys(tag(ledger.lastRuns(1).get(0)));
  }

  @Test
  void maintainKeepsRunsBeforeItExpiresAndLeavesTheTagsOfOthers() throws Exception {
    load("2026-01-05");
    load("2026-01-06");
    lake.tag("game_db." + DAYS, "month-end", 1);
    RunRecord last = ledger.lastRuns(1).get(0);

    assertThat(maintain("--keepRuns=1", "--dryRun").exitCode()).isZero();
    assertThat(lake.tags("game_db." + DAYS)).hasSize(1);
    assertThat(maintain("--keepRuns=1", "--keepSnapshots=1").exitCode()).isZero();

    assertThat(lake.tags("game_db." + DAYS)).containsOnlyKeys("month-end", tag(last));
    assertThat(days(last)).isNotEmpty();
  }

  @Test
  void theSqlOfARunWhoseSnapshotsHaveExpiredNamesItsTags() throws Exception {
    load("2026-01-05", "--keepRuns=1");
    RunRecord run = ledger.lastRuns(1).get(0);
    TableText days = TableText.of(sources.warehouse(), DAYS);
    BatchTableCommit emptied = days.table().newBatchWriteBuilder().newCommit();
    emptied.truncateTable();
    emptied.close();
    lake.expireSnapshots("game_db." + DAYS, 1, Duration.ZERO);

    assertThat(lakeCommand("history", "--sql=spark").out())
        .contains("`dws_player_day` VERSION AS OF '" + tag(run) + "';");
    assertThat(lakeCommand("history", "--sql=flink").out())
        .contains("/*+ OPTIONS('scan.tag-name'='" + tag(run) + "') */;");
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    sources
        .run("--date=2026-01-05", "--keepRuns=0")
        .isRefused("--keepRuns=0 is no number of runs from 1 to 10000");
    maintain("--keepRuns=all").isRefused("--keepRuns=all is no number of runs");
  }

  private CommandRun load(String date, String... more) {
    String[] words = new String[1 + more.length];
    words[0] = "--date=" + date;
    System.arraycopy(more, 0, words, 1, more.length);
    CommandRun run = sources.run(words);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private CommandRun maintain(String... more) {
    String[] words = new String[1 + more.length];
    words[0] = "--quiet";
    System.arraycopy(more, 0, words, 1, more.length);
    return lakeCommand("maintain", words);
  }

  private CommandRun lakeCommand(String command, String... more) {
    String[] words = new String[2 + more.length];
    words[0] = command;
    words[1] = "--warehouse=" + sources.warehouse();
    System.arraycopy(more, 0, words, 2, more.length);
    return CommandRun.of(words);
  }

  private static String tag(RunRecord run) {
    return RunTags.name(run);
  }

  /** Dates of the players' days, as the run has left them. */
  private List<String> days(RunRecord run) throws Exception {
    TableText days = TableText.of(sources.warehouse(), DAYS);
    return new TableText(days.table().copy(Map.of("scan.tag-name", tag(run)))).rows("dt");
  }
}
