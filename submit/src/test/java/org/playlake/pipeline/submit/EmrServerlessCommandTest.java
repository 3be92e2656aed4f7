package org.playlake.pipeline.submit;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.emr_serverless_spark20230808.models.StartJobRunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmrServerlessCommandTest {
  private static final Path EXAMPLE =
      Path.of("../pipeline/deploy/emr-serverless/start-job-run.json");

  @Test
  void theExampleIsWhatADryRunPrints() throws Exception {
    SubmitRun run = SubmitRun.ofSound(SubmitRun.ALIBABA, "--dryRun");

    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "POST https://emr-serverless-spark.cn-hangzhou.aliyuncs.com"
                + "/api/v1/workspaces/w-d2d82aa09155/jobRuns?regionId=cn-hangzhou");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(EXAMPLE));
  }

  @Test
  void theVendorsModelTakesEveryFieldAndGivesItBack() throws Exception {
    Map<String, Object> body =
        SubmitRun.ofSound(
                SubmitRun.ALIBABA,
                "--dryRun",
                "--timeoutMinutes=90",
                "--clientToken=again-1",
                "--tag=team=games",
                "--tag=cost=7")
            .json();

    Map<String, Object> again = StartJobRunRequest.build(body).toMap();
    // Of a run that exists, and what stands beside the body.
    assertThat(again.remove("jobId")).isNull();
    assertThat(again.remove("regionId")).isNull();
    assertThat(again).isEqualTo(body);
    assertThat(body)
        .containsOnlyKeys(
            "name",
            "codeType",
            "releaseVersion",
            "resourceQueueId",
            "jobDriver",
            "configurationOverrides",
            "executionTimeoutSeconds",
            "tags",
            "clientToken")
        .containsEntry("executionTimeoutSeconds", 5400)
        .containsEntry(
            "tags",
            List.of(Map.of("key", "team", "value", "games"), Map.of("key", "cost", "value", "7")));
  }

  @Test
  void whatIsSentIsWhatADryRunPrints() throws Exception {
    Map<String, Object> shown = SubmitRun.ofSound(SubmitRun.ALIBABA, "--dryRun").json();
    try (Service service = Service.answering(200, "{\"jobRunId\":\"jr-1\",\"requestId\":\"1\"}")) {
      SubmitRun run = SubmitRun.ofSound(SubmitRun.ALIBABA, "--endpoint=" + service.address());

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .contains("Job run jr-1 is submitted.", "get-job-run --workspace-id w-d2d82aa09155");
      assertThat(service.requests())
          .containsExactly(
              new Service.Got(
                  "POST /api/v1/workspaces/w-d2d82aa09155/jobRuns?regionId=cn-hangzhou", shown));
    }
  }

  @Test
  void whatTheServiceRefusesIsNotRepeated() throws Exception {
    try (Service service =
        Service.answering(403, "{\"code\":\"Forbidden\",\"message\":\"no such queue\"}")) {
      SubmitRun run = SubmitRun.ofSound(SubmitRun.ALIBABA, "--endpoint=" + service.address());

      assertThat(run.exitCode()).isNotZero();
      assertThat(run.err()).contains("no such queue");
      assertThat(service.requests()).hasSize(1);
    }
  }

  @Test
  void everyWrongOptionIsToldInOneGo() {
    SubmitRun run =
        SubmitRun.of(
            List.of(
                "emr-serverless",
                "--workspaceId=my workspace",
                "--size=huge",
                "--executors=many",
                "--driverMemory=lots",
                "--conf=novalue",
                "--profiles=a",
                "--timeoutMinutes=-1",
                "--",
                "--events=/data/user_event",
                "--runner=DirectRunner",
                "stray"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .allMatch(line -> line.startsWith("playlake: "))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("--region is missing"),
            line -> assertThat(line).contains("--workspaceId=my workspace", "w-d2d82aa09155"),
            line -> assertThat(line).contains("--size=huge", "small, medium or large"),
            line -> assertThat(line).contains("--executors=many"),
            line -> assertThat(line).contains("--driverMemory=lots", "14g"),
            line -> assertThat(line).contains("--conf=novalue", "KEY=VALUE"),
            line -> assertThat(line).contains("'--profiles' is no option of submit", "after --"),
            line -> assertThat(line).contains("--timeoutMinutes=-1"),
            line -> assertThat(line).contains("--jar is missing"),
            line -> assertThat(line).contains("--profiles of run is missing"),
            line -> assertThat(line).contains("--warehouse of run is missing"),
            line -> assertThat(line).contains("--events=/data/user_event", "oss://"),
            line -> assertThat(line).contains("--runner=DirectRunner"),
            line -> assertThat(line).contains("'stray'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"esr-4.4.1 (Spark 3.5.2, Scala 2.12)", "esr-3.5.0", "esr-5.0.0"})
  void anEngineThatCannotRunTheJobIsRefused(String release) {
    SubmitRun run = SubmitRun.ofSound(SubmitRun.ALIBABA, "--dryRun", "--releaseVersion=" + release);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(release, "Java 17", "esr-4.5.0");
  }
}
