package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedRunTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"direct", "spark"})
  void aLoadThatFailsACheckPublishesNothingAndSaysWhereItsRowsAre(String runner) throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 300).with("2026-01-06", 20);
    String checks =
        checks(
            """
            checks:
              - {check: rows, source: events, at_least: 100, level: fail}
              - {check: dau, at_least: 100000, level: fail}
            """);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    List<Path> before = snapshots(sources);
    Path events = sources.warehouse().resolve("game_db.db/dwd_user_event");

    CommandRun run = sources.run("--date=2026-01-06", checks, "--runner=" + runner);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "playlake: a check did not hold: rows of events in 2026-01-06: 20",
            "DAU in 2026-01-06: ",
            "Every table is as it was.",
            events.toString(),
            "Not loaded: 2026-01-06.");
    assertThat(run.err().lines()).hasSize(3);
    assertThat(snapshots(sources)).isEqualTo(before);
    assertThat(dataFiles(events.resolve("event_date=2026-01-06/load_date=2026-01-06")))
        .isPositive();

    assertThat(sources.run("--date=2026-01-06", "--runner=" + runner).exitCode()).isZero();
    assertThat(snapshots(sources)).isNotEqualTo(before);
  }

  @Test
  void aCheckThatOnlyWarnsIsToldAndStandsInTheSummary() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 300);
    Path summary = folder.resolve("summary.json");

    CommandRun run =
        sources.run(
            "--date=2026-01-05",
            checks("checks: [{check: dau, dates: all, at_most: 1, level: warn}]"),
            "--summary=" + summary);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("A check did not hold: DAU in 2026-01-05: ");
    assertThat(new ObjectMapper().readTree(summary.toFile()).get("findings")).hasSize(1);
  }

  @Test
  void aLoadIsComparedWithTheSameWeekdayOfTheLoadsBeforeAndOfTheSameRun() throws Exception {
    DatedSources sources =
        new DatedSources(folder)
            .with("2026-01-05", 300)
            .with("2026-01-12", 310)
            .with("2026-01-19", 30);
    String checks =
        checks("checks: [{check: rows_of_weekday, source: events, at_least: 0.5, level: fail}]");
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    assertThat(sources.run("--date=2026-01-12", checks).exitCode()).isZero();

    CommandRun run = sources.run("--date=2026-01-19", checks);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains("the median of 2 of the last 4 Mondays is 305");
  }

  @Test
  void aFileOfChecksThatIsWrongIsToldWithAllElseThatIs() throws Exception {
    CommandRun run =
        CommandRun.of("run", checks("checks: [{check: rows}]"), "--timeZone=Mars", "--quiet");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("checks.yaml, line 1", "--timeZone=Mars", "--profiles is");
    assertThat(CommandRun.of("run", "--checks=" + folder.resolve("none.yaml")).err())
        .contains("--checks=" + folder.resolve("none.yaml") + ": the file cannot be read");
  }

  private String checks(String yaml) throws IOException {
    Path file = folder.resolve("checks.yaml");
    Files.writeString(file, yaml);
    return "--checks=" + file;
  }

  private static List<Path> snapshots(DatedSources sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources.warehouse())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("snapshot-"))
          .sorted()
          .toList();
    }
  }

  private static long dataFiles(Path partition) throws IOException {
    try (Stream<Path> files = Files.walk(partition)) {
      return files.filter(file -> file.getFileName().toString().startsWith("data-")).count();
    }
  }
}
