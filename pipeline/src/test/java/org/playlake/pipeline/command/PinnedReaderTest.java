package org.playlake.pipeline.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;

class PinnedReaderTest {
  private static final int DATES = 6;

  @TempDir private Path folder;

  @Test
  void whoeverReadsTheSnapshotsOfTheLastRunSeesTablesThatBelongTogetherWhileRunsGoOn()
      throws Exception {
    Deliveries deliveries = new Deliveries(folder);
    Path lake = folder.resolve("lake");
    for (int date = 0; date < DATES; date++) {
      deliveries.deliver(date, 1);
    }
    load(deliveries, lake, 0);
    Ledger ledger = new Ledger(Map.of("warehouse", lake.toString()), "game_db");
    Set<String> seen = new HashSet<>();
    seen.add(checkLastRun(ledger, lake));

    CompletableFuture<Void> runs =
        CompletableFuture.runAsync(
            () -> {
              for (int date = 1; date < DATES; date++) {
                load(deliveries, lake, date);
              }
            });
    while (!runs.isDone()) {
      seen.add(checkLastRun(ledger, lake));
    }
    runs.get();
    seen.add(checkLastRun(ledger, lake));

    assertThat(seen).hasSizeGreaterThan(1);
  }

  private static void load(Deliveries deliveries, Path lake, int date) {
    CommandRun run = deliveries.run(lake, "--date=" + Deliveries.date(date));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Gives the run whose tables were read. */
  private static String checkLastRun(Ledger ledger, Path lake) throws Exception {
    RunRecord run = ledger.lastRun().orElseThrow();
    List<String> days = rows(lake, run, "dws_player_day", "dt", "user_id", "events");
    assertThat(days.stream().mapToLong(row -> Long.parseLong(row.split(" \\| ", -1)[2])).sum())
        .as("events of the players' days")
        .isEqualTo(rows(lake, run, "dwd_user_event", "event_date").size());
    assertThat(rows(lake, run, "ods_user_event", "load_date"))
        .hasSize(
            rows(lake, run, "dwd_user_event", "event_date").size()
                + rows(lake, run, "dwd_rejected_event", "load_date").size());
    Map<String, Long> users =
        days.stream()
            .map(row -> row.substring(0, row.lastIndexOf(" | ")))
            .distinct()
            .filter(row -> !row.endsWith("null"))
            .collect(
                groupingBy(row -> row.substring(0, row.indexOf(' ')), TreeMap::new, counting()));
    Map<String, Long> told = new TreeMap<>();
    for (String row : rows(lake, run, "ads_purchase_trends_daily", "dt", "dau")) {
      String[] values = row.split(" \\| ", -1);
      if (!values[1].equals("0")) {
        told.put(values[0], Long.valueOf(values[1]));
      }
    }
    assertThat(told).isEqualTo(users);
    return run.id();
  }

  private static List<String> rows(Path lake, RunRecord run, String name, String... columns)
      throws Exception {
    String snapshot = run.snapshots().get(name).toString();
    return new TableText(
            TableText.of(lake, name).table().copy(Map.of("scan.snapshot-id", snapshot)))
        .rows(columns);
  }
}
