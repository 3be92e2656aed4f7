package org.playlake.pipeline.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmrServerlessAwsCommandTest {
  private static final Path EXAMPLE =
      Path.of("../pipeline/deploy/emr-serverless-aws/start-job-run.json");

  private static final List<String> OPTIONS =
      List.of(
          "emr-serverless-aws",
          "--applicationId=00f5lp5iapag6909",
          "--region=eu-central-1",
          "--roleArn=arn:aws:iam::123456789012:role/playlake",
          "--jar=s3://my-bucket/jars/playlake-spark.jar",
          "--logUri=s3://my-bucket/logs/",
          "--conf=spark.jars=s3://my-bucket/jars/postgresql.jar",
          "--conf=spark.emr-serverless.driverEnv.CATALOG_PASSWORD=EMR.secret@playlake-catalog",
          "--conf=spark.executorEnv.CATALOG_PASSWORD=EMR.secret@playlake-catalog");

  private static final List<String> WORDS =
      List.of(
          "--",
          "--profiles=s3://my-bucket/user_profile/*.parquet",
          "--events=s3://my-bucket/user_event/**/*.parquet",
          "--warehouse=s3://my-bucket/lake",
          "--catalogOptions={\"metastore\":\"jdbc\",\"uri\":\"jdbc:postgresql://db.example.com/paimon\","
              + "\"jdbc.user\":\"playlake\",\"jdbc.password\":\"${env:CATALOG_PASSWORD}\"}");

  private static SubmitRun submit(String... more) {
    return SubmitRun.of(
        Stream.of(OPTIONS.stream(), Stream.of(more), WORDS.stream())
            .flatMap(each -> each)
            .toList());
  }

  @Test
  void theExampleIsWhatADryRunPrints() throws Exception {
    SubmitRun run = submit("--dryRun");

    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "POST https://emr-serverless.eu-central-1.amazonaws.com"
                + "/applications/00f5lp5iapag6909/jobruns");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(EXAMPLE));
  }

  @Test
  void theVendorsModelSendsEveryFieldThatADryRunPrints() throws Exception {
    String[] all = {"--timeoutMinutes=90", "--clientToken=again-1", "--tag=team=games"};
    Map<String, Object> shown =
        new LinkedHashMap<>(submit("--dryRun", all[0], all[1], all[2]).json());
    try (Service service =
        Service.answering(
            200, "{\"applicationId\":\"00f5lp5iapag6909\",\"jobRunId\":\"00r1\",\"arn\":\"a\"}")) {
      SubmitRun run = submit("--endpoint=" + service.address(), all[0], all[1], all[2]);

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .contains(
              "Job run 00r1 is submitted.",
              "get-job-run --application-id 00f5lp5iapag6909 --job-run-id 00r1",
              "s3://my-bucket/logs/applications/00f5lp5iapag6909/jobs/00r1");
      assertThat(shown.remove("applicationId")).isEqualTo("00f5lp5iapag6909");
      assertThat(service.requests())
          .containsExactly(new Service.Got("POST /applications/00f5lp5iapag6909/jobruns", shown));
    }
  }

  @Test
  void withoutATokenTheRequestGetsOneOfItsOwn() throws Exception {
    assertThat(submit("--dryRun").json()).doesNotContainKey("clientToken");
    try (Service service = Service.answering(200, "{\"jobRunId\":\"00r1\"}")) {
      submit("--endpoint=" + service.address());

      assertThat(service.requests())
          .singleElement()
          .satisfies(got -> assertThat((String) got.body().get("clientToken")).isNotBlank());
    }
  }

  @Test
  void everyMissingOptionIsToldInOneGo() {
    SubmitRun run = SubmitRun.of(List.of("emr-serverless-aws", "--roleArn=playlake"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "--applicationId", "--region", "--roleArn=playlake", "--jar", "--warehouse of run");
  }

  @Test
  @SuppressWarnings("unchecked")
  void noSettingIsLongerThanTheServiceTakesAndNoneIsOfSparkSql() throws Exception {
    Map<String, Object> overrides =
        (Map<String, Object>) submit("--dryRun").json().get("configurationOverrides");
    var settings =
        (Map<String, String>)
            ((List<Map<String, Object>>) overrides.get("applicationConfiguration"))
                .get(0)
                .get("properties");

    assertThat(settings.keySet()).noneMatch(key -> key.startsWith("spark.sql."));
    assertThat(settings.values()).allMatch(value -> value.length() <= 1024);
    assertThat(settings.get("spark.executor.extraJavaOptions"))
        .contains("--add-opens=java.base/java.nio=ALL-UNNAMED")
        .doesNotContain("$")
        .isEqualTo(settings.get("spark.driver.extraJavaOptions"));
  }
}
