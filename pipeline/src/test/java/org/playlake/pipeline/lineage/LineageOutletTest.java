package org.playlake.pipeline.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.outcome.ReceivingServer;
import org.playlake.pipeline.outcome.Reports;
import org.playlake.pipeline.outcome.RunReport;

class LineageOutletTest {
  @TempDir Path folder;

  @Test
  void aRunIsAStartAndACompleteOfTheSameRun() throws IOException {
    List<JsonNode> events = told(Map.of(), Reports.begun(), Reports.done());

    assertThat(events)
        .extracting(event -> text(event, "/eventType"))
        .containsExactly("START", "COMPLETE");
    assertThat(events)
        .extracting(event -> text(event, "/eventTime"))
        .containsExactly("2024-05-09T01:00:00Z", "2024-05-09T01:00:12.5Z");
    assertThat(text(events.get(0), "/run/runId")).isEqualTo(text(events.get(1), "/run/runId"));
    assertThat(UUID.fromString(text(events.get(0), "/run/runId")).version()).isEqualTo(7);
    for (JsonNode event : events) {
      assertThat(text(event, "/producer")).isEqualTo("https://github.com/playlake/playlake");
      assertThat(text(event, "/schemaURL"))
          .startsWith("https://openlineage.io/spec/2-")
          .endsWith("/OpenLineage.json#/$defs/RunEvent");
      assertThat(text(event, "/job/namespace")).isEqualTo("playlake");
      assertThat(text(event, "/job/name")).isEqualTo("playlake.run.game_db");
      assertThat(text(event, "/job/facets/jobType/processingType")).isEqualTo("BATCH");
      assertThat(text(event, "/job/facets/jobType/integration")).isEqualTo("PLAYLAKE");
      assertThat(text(event, "/run/facets/nominalTime/nominalStartTime"))
          .isEqualTo("2024-05-07T00:00:00+08:00");
      assertThat(text(event, "/run/facets/nominalTime/nominalEndTime"))
          .isEqualTo("2024-05-09T00:00:00+08:00");
      assertThat(text(event, "/run/facets/tags/tags/0/value")).isEqualTo("0b2c6d1e-run");
      assertThat(text(event, "/run/facets/processing_engine/name")).isEqualTo("beam");
    }
  }

  @Test
  void inputsAndOutputsAreThereFromTheStartAndTheirSizesAtTheEnd() throws IOException {
    List<JsonNode> events = told(Map.of(), Reports.begun(), Reports.done());

    for (JsonNode event : events) {
      assertThat(text(event, "/inputs/0/namespace")).isEqualTo("file");
      assertThat(text(event, "/inputs/0/name")).isEqualTo("/data/user_profile");
      assertThat(text(event, "/inputs/1/namespace")).isEqualTo("s3://logs");
      assertThat(text(event, "/outputs/0/namespace")).isEqualTo("s3://lake/warehouse");
      assertThat(text(event, "/outputs/0/name")).isEqualTo("game_db.ods_user_event");
      assertThat(text(event, "/outputs/0/facets/storage/storageLayer")).isEqualTo("paimon");
    }
    assertThat(events.get(0).at("/outputs/0/outputFacets/outputStatistics").isMissingNode())
        .isTrue();
    JsonNode end = events.get(1);
    assertThat(end.at("/inputs/1/inputFacets/inputStatistics/rowCount").asLong()).isEqualTo(1_000);
    assertThat(end.at("/inputs/1/inputFacets/inputStatistics/size").asLong()).isEqualTo(400);
    assertThat(end.at("/inputs/1/inputFacets/inputStatistics/fileCount").asLong()).isEqualTo(3);
    assertThat(end.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong())
        .isEqualTo(1_010);
    assertThat(end.at("/outputs/0/outputFacets/outputStatistics/size").asLong()).isEqualTo(440);
    assertThat(text(end, "/outputs/0/facets/version/datasetVersion")).isEqualTo("7");
    assertThat(end.at("/outputs/1/facets/version").isMissingNode()).isTrue();
  }

  @Test
  void aFailureSaysWhyAndClaimsNoRows() throws IOException {
    JsonNode event =
        told(Map.of(), Reports.failed("s3://AKIA:s3cr3t@logs is away; password=s3cr3t")).get(0);

    assertThat(text(event, "/eventType")).isEqualTo("FAIL");
    assertThat(text(event, "/run/facets/errorMessage/message"))
        .isEqualTo("s3://***@logs is away; password=***");
    assertThat(text(event, "/run/facets/errorMessage/programmingLanguage")).isEqualTo("JAVA");
    assertThat(event.at("/outputs/0/outputFacets/outputStatistics").isMissingNode()).isTrue();
  }

  @Test
  void noEventHoldsASecret() throws IOException {
    for (JsonNode event :
        told(
            Map.of("OPENLINEAGE_API_KEY", "s3cr3t"),
            Reports.begun(),
            Reports.done(),
            Reports.failed("token=s3cr3t"))) {
      assertThat(event.toString()).doesNotContain("s3cr3t", "AKIA");
    }
  }

  @Test
  void everyFacetNamesItsSchema() throws IOException {
    for (JsonNode event : told(Map.of(), Reports.begun(), Reports.failed("x"), Reports.done())) {
      for (JsonNode facets : event.findValues("facets")) {
        assertThat(facets)
            .allSatisfy(
                facet -> {
                  assertThat(facet.path("_schemaURL").asText())
                      .startsWith("https://openlineage.io/spec/");
                  assertThat(facet.path("_producer").asText()).isNotEmpty();
                });
      }
    }
  }

  @Test
  void theTaskOfASchedulerIsTheParent() throws IOException {
    String task = "airflow/games.load/01890ae6-7bc2-7d34-8f3f-d5a8a1e0c9aa";
    JsonNode event =
        told(
                Map.of("OPENLINEAGE_PARENT_ID", task, "OPENLINEAGE_NAMESPACE", "games"),
                Reports.done())
            .get(0);

    assertThat(text(event, "/job/namespace")).isEqualTo("games");
    assertThat(text(event, "/run/facets/parent/job/namespace")).isEqualTo("airflow");
    assertThat(text(event, "/run/facets/parent/job/name")).isEqualTo("games.load");
    assertThat(text(event, "/run/facets/parent/run/runId")).endsWith("d5a8a1e0c9aa");
    assertThat(
            told(Map.of("OPENLINEAGE_PARENT_ID", "none"), Reports.done())
                .get(0)
                .at("/run/facets/parent")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void aServerGetsEventsWithTheKeyOfTheEnvironment() throws IOException {
    try (ReceivingServer server = ReceivingServer.answering(201, "")) {
      String address = "http://" + server.place();
      Map<String, String> environment =
          Map.of("OPENLINEAGE_URL", address + "/", "OPENLINEAGE_API_KEY", "k3y");

      assertThat(LineageOutlet.of("env", environment).tell(Reports.begun())).isEmpty();
      assertThat(LineageOutlet.of(address + "/own/path", Map.of()).tell(Reports.done())).isEmpty();

      assertThat(server.requests())
          .extracting(each -> each.method() + " " + each.path() + " " + each.authorization())
          .containsExactly("POST /api/v1/lineage Bearer k3y", "POST /own/path null");
      assertThat(server.requests().get(0).contentType()).isEqualTo("application/json");
      assertThat(text(new ObjectMapper().readTree(server.requests().get(1).body()), "/eventType"))
          .isEqualTo("COMPLETE");
    }
  }

  @Test
  void whatDoesNotWorkIsOneSentence() throws IOException {
    try (ReceivingServer server = ReceivingServer.answering(503, "")) {
      assertThat(LineageOutlet.of("http://" + server.place(), Map.of()).tell(Reports.begun()))
          .hasValue(
              "--lineage=http://"
                  + server.place()
                  + ": the event that this run begins is not there: the server answers with status"
                  + " 503. The run itself does not need it.");
    }
    assertThat(LineageOutlet.of(folder.toString(), Map.of()).tell(Reports.done())).isPresent();
    assertThat(LineageOutlet.of("http://localhost:1", Map.of()).tell(Reports.done())).isPresent();
  }

  @Test
  void theEnvironmentHasToNameItsServer() {
    assertThatThrownBy(() -> LineageOutlet.of("env", Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("OPENLINEAGE_URL is not set");
  }

  private List<JsonNode> told(Map<String, String> environment, RunReport... reports)
      throws IOException {
    Path file = Files.createTempFile(folder, "events", ".json");
    for (RunReport each : reports) {
      assertThat(LineageOutlet.of(file.toString(), environment).tell(each)).isEmpty();
    }
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      events.add(new ObjectMapper().readTree(line));
    }
    assertThat(events).hasSize(reports.length);
    return events;
  }

  private static String text(JsonNode event, String path) {
    return event.at(path).asText();
  }
}
