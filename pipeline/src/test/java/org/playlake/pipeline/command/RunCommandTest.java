package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"direct", "Spark"})
  void showsTheTablesTheRejectsAndTheFailedCastsAndNothingElse(String runner) throws Exception {
    CommandRun run = CommandRun.of(SampleSources.in(folder).run("--runner=" + runner));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSize(16)
        .anyMatch(line -> line.matches("game_db.ods_user_event +3,000 +1 .*"))
        .anyMatch(line -> line.matches("game_db.dwd_user_details +200 +1 .*"))
        .anyMatch(line -> line.startsWith("game_db.ads_region_distribution_daily"))
        .anyMatch(line -> line.matches("Rejected events: .*unreadable time \\d+.*"))
        .anyMatch(line -> line.startsWith("Casts that gave NULL or 0: "))
        .anyMatch(line -> line.matches("Done in .* s\\."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "spark"})
  void saysInALineEachPhaseThatItHasComeToWhereThereIsNoTerminal(String runner) throws Exception {
    SampleSources sources = SampleSources.in(folder);

    CommandRun run = CommandRun.of(sources.run("--quiet=false", "--runner=" + runner));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().lines()).first().asString().isEqualTo("0.0 s  Reading 3,210 rows");
    // A phase that is over before it is looked at is passed over.
    assertThat(run.err().lines())
        .allMatch(
            line -> line.matches("[0-9.]+ s  (Reading|Decoding|Writing|Publishing) [0-9,]+ \\w+"));
    assertThat(run.out()).doesNotContain("Reading");
  }

  @Test
  void writesTheSameForMachines() throws Exception {
    SampleSources sources = SampleSources.in(folder);
    Path summary = folder.resolve("reports/summary.json");

    CommandRun first = CommandRun.of(sources.run("--summary=" + summary));
    JsonNode before = new ObjectMapper().readTree(summary.toFile());
    CommandRun second = CommandRun.of(sources.run("--summary=" + summary));
    JsonNode after = new ObjectMapper().readTree(summary.toFile());

    assertThat(first.exitCode()).isZero();
    assertThat(second.exitCode()).isZero();
    assertThat(before.get("tables")).hasSize(12);
    long events = rows(after, "ods_user_event");
    assertThat(events).isEqualTo(3_000);
    assertThat(rows(after, "dwd_user_event") + rows(after, "dwd_rejected_event")).isEqualTo(events);
    long rejected = 0;
    for (JsonNode count : after.get("rejectedByReason")) {
      rejected += count.asLong();
    }
    assertThat(rejected).isEqualTo(rows(after, "dwd_rejected_event"));
    for (int i = 0; i < 12; i++) {
      assertThat(after.at("/tables/" + i + "/rows")).isEqualTo(before.at("/tables/" + i + "/rows"));
      assertThat(after.at("/tables/" + i + "/id").asLong()).isEqualTo(2);
    }
  }

  private static long rows(JsonNode summary, String table) {
    for (JsonNode each : summary.get("tables")) {
      if (each.get("table").asText().endsWith("." + table)) {
        return each.get("rows").asLong();
      }
    }
    throw new AssertionError("No table " + table + " in " + summary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void aTableOfAnotherShapeIsRefusedAndLeftAlone(String runner) throws Exception {
    SampleSources sources = SampleSources.in(folder);
    OtherTable.create(sources.warehouse(), "game_db", "ads_retention_daily");

    CommandRun run = CommandRun.of(sources.run("--runner=" + runner));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("game_db.ads_retention_daily", "--database");
    assertThat(sources.warehouse().resolve("game_db.db"))
        .isDirectoryContaining("glob:**retention*");
    assertThat(sources.warehouse().resolve("game_db.db/ods_user_event")).doesNotExist();
    assertThat(Thread.getAllStackTraces().keySet())
        .as("threads of a Spark that was begun")
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("dag-scheduler"));
  }

  @Test
  void helpNamesEveryOptionWithItsDefault() {
    CommandRun help = CommandRun.of("help", "run");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains(
            "--profiles=GLOB",
            "--events=GLOB",
            "--warehouse=PATH",
            "--catalogOptions=",
            "${env:NAME}",
            "--database=NAME",
            "Default: game_db.",
            "--timeZone=ZONE",
            "Default: UTC.",
            "--playerJoin=auto|broadcast|shuffle",
            "Default: auto.",
            "--summary=FILE.json",
            "--quiet",
            "Shows no progress",
            "--runner=");
    assertThat(help.out())
        .containsSubsequence(
            "--profiles=GLOB ",
            "--events=GLOB ",
            "--warehouse=PATH ",
            "--catalogOptions=",
            "--timeZone=",
            "--date=",
            "--dryRun",
            "--runner=",
            "--summary=");
    assertThat(CommandRun.of("run", "--help").out()).isEqualTo(help.out());
    assertThat(CommandRun.of("--help").out()).contains("demo", "generate", "run", "Exit codes");
  }
}
