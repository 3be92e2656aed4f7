package org.playlake.pipeline.submit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCheckTest {

  private static SubmitRun withCatalog(String json) {
    return SubmitRun.of(
        SubmitRun.ALIBABA,
        "--dryRun",
        "--",
        "--profiles=oss://b/p",
        "--events=oss://b/e",
        "--warehouse=w",
        "--catalogOptions=" + json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dlf.access-key-id",
        "dlf.access-key-secret",
        "dlf.security-token",
        "token",
        "fs.oss.accessKeySecret",
        "s3.secret-key",
        "jdbc.password"
      })
  void aSecretOfTheCatalogInPlainTextIsRefused(String key) {
    SubmitRun run = withCatalog("{\"" + key + "\":\"Hunter2\"}");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(key, "${env:NAME}", "dlf.token-path").doesNotContain("Hunter2");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"dlf.access-key-secret\":\"${env:DLF_SECRET}\"}",
        "{\"token.provider\":\"dlf\",\"dlf.token-loader\":\"ecs\",\"dlf.token-ecs-role-name\":\"r\"}",
        "{\"dlf.token-path\":\"/secrets/token\",\"data-token.enabled\":\"true\"}"
      })
  void whereASecretIsFoundIsNone(String json) {
    SubmitRun run = withCatalog(json);

    assertThat(run.err()).doesNotContain("playlake:");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void secretsInSettingsAndAddressesAreRefused() {
    SubmitRun run =
        SubmitRun.of(
            SubmitRun.ALIBABA,
            "--dryRun",
            "--conf=spark.hadoop.fs.s3a.secret.key=Hunter2",
            "--conf=spark.hadoop.fs.s3a.aws.credentials.provider=org.example.Provider",
            "--",
            "--profiles=oss://id:Hunter2@b/p",
            "--events=oss://b/e",
            "--warehouse=oss://b/lake");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err())
        .contains("--conf=spark.hadoop.fs.s3a.secret.key", "--profiles holds a secret")
        .doesNotContain("Hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"token\":\"Hunter2\"", "null", "[]", "{\"token\":{\"a\":\"Hunter2\"}}"})
  void whatIsNoJsonOfTextsIsRefusedAndNotRepeated(String json) {
    SubmitRun run = withCatalog(json);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no JSON object of texts").doesNotContain("Hunter2");
  }

  @Test
  void aFileOfThisMachineIsRefusedWhereTheJobIsElsewhere() {
    SubmitRun run = withCatalog("@catalog.json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("@catalog.json", "Give the JSON itself");
  }
}
