package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyRunsTest {
  @TempDir Path folder;

  private Deliveries deliveries;
  private Path lake;

  @BeforeEach
  void deliverThreeDates() {
    deliveries = new Deliveries(folder);
    lake = folder.resolve("lake");
    for (int date = 0; date < 3; date++) {
      deliveries.deliver(date, 1);
    }
  }

  @Test
  void whatIsLoadedFromTheSameFilesIsSkippedUntilTheyChange() throws Exception {
    assertThat(load("--date=20240501").out()).contains("Loaded: 2024-05-01.");
    assertThat(load("--date=2024-05-01").out())
        .isEqualTo("Loaded before, from the same files: 2024-05-01. --force loads them again.\n");

    Path file = folder.resolve("events/2024-05-01/0.parquet");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertThat(load("--date=2024-05-01").out()).contains("Loaded: 2024-05-01.");
    Files.delete(file);
    deliveries.deliver(0, 2);
    assertThat(load("--date=2024-05-01").out()).contains("Loaded: 2024-05-01.");
    assertThat(load("--date=2024-05-01", "--force").out()).contains("Loaded: 2024-05-01.");
  }

  @Test
  void aRangeGoesOnWhereItStopped() {
    load("--date=2024-05-02");
    CommandRun range = load("--from=2024-05-01", "--to=2024-05-03");
    assertThat(range.out())
        .contains("Loaded: 2024-05-01, 2024-05-03.")
        .contains("Loaded before, from the same files: 2024-05-02.");
  }

  @Test
  void aMissingDeliveryIsRefusedOrLoadedAsEmptyForGood() throws Exception {
    load("--date=2024-05-01");
    deliveries
        .run(lake, "--date=2024-05-09")
        .isRefused("matches no Parquet file for load date 2024-05-09", "--allowEmpty");
    load("--date=2024-05-09", "--allowEmpty");
    assertThat(load("--date=2024-05-09", "--allowEmpty").out())
        .startsWith("Loaded before, from the same files: 2024-05-09.");
  }

  @Test
  void aDeliveryThatIsEmptiedLeavesNothing() throws Exception {
    load("--date=2024-05-01");
    Map<String, List<String>> before = rows();
    load("--date=2024-05-02");
    deliveries.deliver(1, 0);
    load("--date=2024-05-02", "--allowEmpty");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndChangesNothing() throws Exception {
    load("--date=2024-05-01");
    Map<String, List<String>> before = rows();
    CommandRun dry = load("--date=2024-05-02", "--dryRun");
    assertThat(dry.out())
        .contains("read --events", "replace dwd_user_event", "Nothing was changed.");
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void loadsOneByOneAndTogetherAreTheSameOnBothRunners(String runner) throws Exception {
    for (String date : new String[] {"2024-05-03", "2024-05-01", "2024-05-02"}) {
      load("--date=" + date, "--runner=" + runner);
    }
    Map<String, List<String>> oneByOne = rows();
    lake = folder.resolve("together");
    load("--from=2024-05-01", "--to=2024-05-03");
    assertThat(oneByOne).isEqualTo(rows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--date=1970-01-01; is the date that rows of undated runs bear",
        "--date=tomorrow; --date=tomorrow is no date",
        "--from=2024-05-02; --to is missing",
        "--lateness=-1; --lateness=-1 is no number of days",
        "--dryRun; holds {date}, and no load date is given",
        "--reenrich; --reenrich is for runs with a load date"
      })
  void aDateThatMakesNoSenseIsRefused(String option, String message) {
    assertThat(deliveries.run(lake, option))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains(message));
  }

  @Test
  void daysInAnotherZoneAreRefused() {
    load("--date=2024-05-01");
    assertThat(deliveries.run(lake, "--date=2024-05-02", "--timeZone=UTC").err())
        .contains("the days of this lake are in Asia/Shanghai");
  }

  @Test
  void aFileOfTwoDatesIsRefused() {
    CommandRun twice =
        deliveries.run(
            lake,
            "--from=2024-05-01",
            "--to=2024-05-02",
            "--events=" + folder + "/events/*/*.parquet," + folder + "/events/{date}");
    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(twice.err()).contains("would be loaded for 2024-05-01 and for 2024-05-02");
  }

  private Map<String, List<String>> rows() throws Exception {
    return DailyLake.rows(lake, DailyLake.WITHOUT_TRAITS);
  }

  private CommandRun load(String... dates) {
    CommandRun run = deliveries.run(lake, dates);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }
}
