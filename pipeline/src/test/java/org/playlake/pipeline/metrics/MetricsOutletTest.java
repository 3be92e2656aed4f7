package org.playlake.pipeline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.outcome.ReceivingServer;
import org.playlake.pipeline.outcome.ReceivingServer.Request;
import org.playlake.pipeline.outcome.Reports;

class MetricsOutletTest {
  private static final String DATABASE = "{database=game_db}";
  private static final String SUCCESS = "playlake_last_success_timestamp_seconds" + DATABASE;
  private static final String EXIT_CODE = "playlake_run_exit_code" + DATABASE;

  @TempDir Path folder;

  @Test
  void aRunThatIsDoneIsToldInFull() throws IOException {
    assertThat(MetricsOutlet.of(file().toString()).tell(Reports.done())).isEmpty();

    assertThat(ExpositionText.parse(Files.readString(file())).values())
        .containsEntry(SUCCESS, 1_715_216_412.5)
        .containsEntry(EXIT_CODE, 0.0)
        .containsEntry("playlake_run_duration_seconds" + DATABASE, 12.5)
        .containsEntry("playlake_run_ended_timestamp_seconds" + DATABASE, 1_715_216_412.5)
        .containsEntry(
            "playlake_run_info{database=game_db, load_from=2024-05-07, load_to=2024-05-08,"
                + " run_id=0b2c6d1e-run}",
            1.0)
        .containsEntry("playlake_run_input_rows{database=game_db, source=events}", 1_010.0)
        .containsEntry("playlake_run_input_files{database=game_db, source=events}", 4.0)
        .containsEntry("playlake_run_input_bytes{database=game_db, source=profiles}", 30.0)
        .containsEntry("playlake_run_output_rows{database=game_db, table=ods_user_event}", 1_010.0)
        .containsEntry("playlake_run_output_files{database=game_db, table=ods_user_event}", 2.0)
        .containsEntry("playlake_run_output_bytes{database=game_db, table=ods_user_event}", 440.0)
        .containsEntry("playlake_run_casts_to_null{column=current_level, database=game_db}", 3.0);
  }

  @Test
  void labelsHoldWhateverAReasonHolds() throws IOException {
    MetricsOutlet.of(file().toString()).tell(Reports.done());

    assertThat(ExpositionText.parse(Files.readString(file())).values())
        .containsEntry(
            "playlake_run_rejected_events{database=game_db, reason=unreadable time}", 12.0)
        .containsEntry("playlake_run_rejected_events{database=game_db, reason=a \"b\"\\c\nd}", 1.0);
  }

  @Test
  void theLastSuccessOutlivesARunThatFails() throws IOException {
    MetricsOutlet outlet = MetricsOutlet.of(file().toString());

    assertThat(outlet.tell(Reports.failed("broken"))).isEmpty();
    assertThat(ExpositionText.parse(Files.readString(file())).values())
        .containsEntry(EXIT_CODE, 1.0)
        .doesNotContainKey(SUCCESS);
    outlet.tell(Reports.done());
    outlet.tell(Reports.failed("broken"));
    outlet.tell(Reports.failed("broken again"));

    assertThat(ExpositionText.parse(Files.readString(file())).values())
        .containsEntry(EXIT_CODE, 1.0)
        .containsEntry(SUCCESS, 1_715_216_412.5)
        .noneSatisfy((series, value) -> assertThat(series).startsWith("playlake_run_output"));
  }

  @Test
  void theFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
    Files.writeString(file(), "old");
    MetricsOutlet.of(file().toString()).tell(Reports.done());

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
    assertThat(Files.readString(file())).doesNotContain("old");
  }

  @Test
  void aPushReplacesTheGroupOfTheDatabase() throws IOException {
    try (ReceivingServer gateway = ReceivingServer.answering(202, "")) {
      MetricsOutlet outlet = MetricsOutlet.of("http://" + gateway.place() + "/");

      assertThat(outlet.tell(Reports.done())).isEmpty();
      assertThat(outlet.tell(Reports.failed("broken"))).isEmpty();
      assertThat(outlet.tell(Reports.report("a/b c", Reports.ENDED, 0, null))).isEmpty();
      assertThat(outlet.tell(Reports.report("b c", Reports.ENDED, 0, null))).isEmpty();

      assertThat(gateway.requests())
          .extracting(each -> each.method() + " " + each.path())
          .as("a failure leaves what is not in it")
          .containsExactly(
              "PUT /metrics/job/playlake/database/game_db",
              "POST /metrics/job/playlake/database/game_db",
              "PUT /metrics/job/playlake/database@base64/YS9iIGM=",
              "PUT /metrics/job/playlake/database/b%20c");
      List<Request> requests = gateway.requests();
      assertThat(requests.get(0).contentType())
          .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
      assertThat(ExpositionText.parse(requests.get(0).body()).values()).containsKey(SUCCESS);
      assertThat(ExpositionText.parse(requests.get(1).body()).values())
          .containsKey(EXIT_CODE)
          .doesNotContainKey(SUCCESS);
    }
  }

  @Test
  void whatDoesNotWorkIsOneSentenceWithoutSecrets() throws IOException {
    try (ReceivingServer gateway = ReceivingServer.answering(500, "token=geheim is wrong\nmore")) {
      assertThat(MetricsOutlet.of("http://me:geheim@" + gateway.place()).tell(Reports.done()))
          .hasValueSatisfying(
              sentence ->
                  assertThat(sentence)
                      .startsWith("--metrics=http://***@" + gateway.place() + ": ")
                      .contains("the server answers with status 500: token=*** is wrong")
                      .doesNotContain("geheim", "\n"));
    }
    assertThat(
            MetricsOutlet.of(folder.resolve("none").resolve("x.prom").toString())
                .tell(Reports.done()))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("none", "there is no"));
    assertThat(MetricsOutlet.of("http://localhost:1").tell(Reports.done())).isPresent();
  }

  private Path file() {
    return folder.resolve("playlake.prom");
  }
}
