package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.options.Options;
import org.apache.paimon.table.Table;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.ledger.LoadFile;

class HistoryCommandTest {
  private static final Pattern VIEW =
      Pattern.compile(
          "CREATE OR REPLACE TEMPORARY VIEW `(\\w+)` AS SELECT \\* FROM `game_db`\\.`\\1` VERSION AS"
              + " OF (\\d+);");

  @TempDir private Path folder;

  @Test
  void showsTheRunsThatHavePublishedTheNewestFirst() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30).with("2026-01-06", 20);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    assertThat(sources.run("--from=2026-01-05", "--to=2026-01-06", "--force").exitCode()).isZero();

    CommandRun history = history(sources);

    assertThat(history.exitCode()).as(history.err()).isZero();
    assertThat(history.out().lines())
        .hasSize(3)
        .element(1)
        .asString()
        .containsPattern(" 2026-01-05 to 2026-01-06 .* 50$");
    assertThat(history.out()).containsPattern("(?m) 2026-01-05  .* 30$");
    assertThat(history(sources, "--last=1").out().lines()).hasSize(2);

    JsonNode runs = new ObjectMapper().readTree(history(sources, "--format=json").out());
    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).get("load_to").textValue()).isEqualTo("2026-01-06");
    assertThat(runs.get(0).get("source_rows").get(LoadFile.EVENTS).longValue()).isEqualTo(50);
    assertThat(history(sources, "ods_user_event").out().lines())
        .hasSize(3)
        .element(1)
        .asString()
        .matches("ods_user_event +2  " + runs.get(0).get("run_id").textValue() + " .* 50  yes");
    assertThat(history(sources, "--tables", "--last=1").out().lines()).hasSize(11);
    history(sources, "nothing").isRefused("Table nothing is none of the lake's");
    history(sources, "ods_user_event", "--sql=spark").isRefused("Leave out TABLE");
  }

  @Test
  void theSqlOfSparkNamesSnapshotsThatHoldTheLastRunWhole() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30).with("2026-01-06", 20);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    CommandRun sql = history(sources, "--sql=spark");
    // What comes later is not seen.
    assertThat(sources.run("--date=2026-01-06").exitCode()).isZero();

    assertThat(sql.exitCode()).as(sql.err()).isZero();
    List<String> lines = sql.out().lines().toList();
    assertThat(lines.get(0)).startsWith("-- Run ").contains("load dates: 2026-01-05");
    assertThat(lines).hasSize(11);
    Catalog catalog =
        CatalogFactory.createCatalog(
            CatalogContext.create(
                new Options(Map.of("warehouse", sources.warehouse().toString()))));
    try {
      for (String line : lines.subList(1, lines.size())) {
        new SparkSqlParser().parsePlan(line.substring(0, line.length() - 1));
        Matcher view = VIEW.matcher(line);
        assertThat(view.matches()).as(line).isTrue();
        Table table = catalog.getTable(Identifier.create("game_db", view.group(1)));
        long rows = rows(table, view.group(2));
        if (view.group(1).equals("ods_user_event")) {
          assertThat(rows).isEqualTo(30);
        }
      }
    } finally {
      catalog.close();
    }
  }

  @Test
  void theSqlOfFlinkGivesTheSnapshotAsAHint() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();

    assertThat(history(sources, "--sql=FLINK").out())
        .contains(
            "CREATE TEMPORARY VIEW `dws_player_day_of_run` AS SELECT * FROM"
                + " `game_db`.`dws_player_day` /*+ OPTIONS('scan.snapshot-id'='1') */;");
  }

  @Test
  void anEngineThatNobodyKnowsIsRefusedAndAnEmptyLakeIsSaidToBeSo() {
    DatedSources sources = new DatedSources(folder);

    history(sources, "--sql=hive").isRefused("--sql=hive is no engine", "spark or flink");
    CommandRun nothing = history(sources);
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("has no lake in the database game_db");
  }

  private static long rows(Table table, String snapshot) throws Exception {
    ReadBuilder read =
        table.copy(Map.of(CoreOptions.SCAN_SNAPSHOT_ID.key(), snapshot)).newReadBuilder();
    long[] rows = {0};
    try (var reader = read.newRead().createReader(read.newScan().plan())) {
      reader.forEachRemaining(row -> rows[0]++);
    }
    return rows[0];
  }

  private static CommandRun history(DatedSources sources, String... more) {
    String[] words = new String[2 + more.length];
    words[0] = "history";
    words[1] = "--warehouse=" + sources.warehouse();
    System.arraycopy(more, 0, words, 2, more.length);
    return CommandRun.of(words);
  }
}
