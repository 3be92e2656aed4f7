package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path folder;

  @Test
  void othersAreToldOfARunThatBeginsEndsOrFailsAndOfNoneThatIsSkipped() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30);
    Path events = folder.resolve("lineage.json");
    Path metrics = folder.resolve("playlake.prom");
    Path checks = folder.resolve("checks.yaml");
    Files.writeString(checks, "checks: [{check: rows, source: events, at_least: 31, level: fail}]");
    String[] options = {"--date=2026-01-05", "--lineage=" + events, "--metrics=" + metrics};

    CommandRun done = sources.run(options);

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.err()).isEmpty();
    List<JsonNode> told = lines(events);
    assertThat(told).hasSize(2);
    assertThat(told.get(0).get("eventType").asText()).isEqualTo("START");
    assertThat(told.get(1).get("eventType").asText()).isEqualTo("COMPLETE");
    assertThat(told.get(1).at("/run/runId")).isEqualTo(told.get(0).at("/run/runId"));
    assertThat(told.get(1).get("inputs")).hasSize(2);
    assertThat(told.get(1).get("outputs")).hasSizeGreaterThan(9);
    String ofDone = Files.readString(metrics);
    assertThat(ofDone)
        .containsPattern("playlake_run_exit_code\\{.*} 0")
        .containsPattern("playlake_run_input_rows\\{.*events.*} 30");

    CommandRun skipped = sources.run(options);
    assertThat(skipped.exitCode()).as(skipped.err()).isZero();
    assertThat(lines(events)).hasSize(2);
    assertThat(Files.readString(metrics)).isEqualTo(ofDone);

    List<String> again = new ArrayList<>(List.of(options));
    again.addAll(List.of("--force", "--checks=" + checks));
    assertThat(sources.run(again.toArray(new String[0])).exitCode()).isEqualTo(3);
    assertThat(lines(events)).hasSize(4);
    assertThat(lines(events).get(3).get("eventType").asText()).isEqualTo("FAIL");
    assertThat(lines(events).get(3).toString()).contains("rows of events in 2026-01-05: 30");
    assertThat(Files.readString(metrics)).containsPattern("playlake_run_exit_code\\{.*} 3");
  }

  @Test
  void whatCannotBeToldIsAWarningAndNoFailure() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30);

    CommandRun run =
        sources.run(
            "--date=2026-01-05",
            "--lineage=http://127.0.0.1:1/",
            "--metrics=" + folder.resolve("none/here.prom"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().lines())
        .hasSize(3)
        .allMatch(line -> line.matches("--(lineage|metrics)=.* is not there.*|.*are not there.*"));
    assertThat(sources.run("--date=2026-01-05", "--lineage=ftp://x", "--metrics=").err())
        .contains("--lineage=ftp://x", "--metrics");
  }

  @Test
  void theSummaryNamesTheRunItsLoadsAndWhatItReadAndReplaced() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30).with("2026-01-06", 20);
    Path file = folder.resolve("summary.json");
    assertThat(sources.run("--date=2026-01-05", "--summary=" + file).exitCode()).isZero();
    JsonNode first = JSON.readTree(file.toFile());
    assertThat(CommandRun.of("history", "--warehouse=" + sources.warehouse()).out())
        .contains(first.get("runId").asText());
    assertThat(first.get("loadDates").toString()).isEqualTo("[\"2026-01-05\"]");
    assertThat(first.get("lateness").asInt()).isEqualTo(7);
    assertThat(first.at("/read/events/rows").asInt()).isEqualTo(30);
    assertThat(first.at("/replaced/dwd_user_event/count").asInt()).isZero();
    assertThat(first.get("findings")).isEmpty();

    String[] range = {"--from=2026-01-05", "--to=2026-01-06", "--summary=" + file};
    CommandRun dry = sources.run(range[0], range[1], range[2], "--dryRun");
    assertThat(dry.out()).contains("read --events", "read dws_player_day", "Nothing was changed.");
    JsonNode planned = JSON.readTree(file.toFile());
    assertThat(planned.get("dryRun").asBoolean()).isTrue();
    assertThat(planned.get("loadDates").toString()).isEqualTo("[\"2026-01-06\"]");
    assertThat(planned.get("upToDate").toString()).isEqualTo("[\"2026-01-05\"]");
    assertThat(planned.at("/read/dws_player_day/count").asInt()).isEqualTo(1);

    assertThat(sources.run(range[0], range[1], range[2], "--force").exitCode()).isZero();
    JsonNode second = JSON.readTree(file.toFile());
    assertThat(second.get("loadDates")).hasSize(2);
    assertThat(second.at("/replaced/dwd_user_event/rows").asInt()).isPositive();
  }

  private static List<JsonNode> lines(Path file) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
