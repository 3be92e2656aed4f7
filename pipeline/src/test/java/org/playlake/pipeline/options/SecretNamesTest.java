package org.playlake.pipeline.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "dlf.access-key-secret",
        "dlf.security-token",
        "jdbc.password",
        "s3.secret-key",
        "fs.s3a.secret.key",
        "fs.s3a.session.token",
        "fs.oss.accessKeySecret",
        "fs.azure.account.key.games.dfs.core.windows.net",
        "header.Authorization"
      })
  void theseHoldWhatNobodyElseMayKnow(String name) {
    assertThat(SecretNames.isKey(name)).isTrue();
    assertThat(SecretNames.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3.access-key", "fs.s3a.access.key", "dlf.access-key-id", "fs.oss.accessKeyId"})
  void idsGoWithTheSecretThatTheyBelongTo(String name) {
    assertThat(SecretNames.isKey(name)).isFalse();
    assertThat(SecretNames.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uri",
        "s3.endpoint",
        "token.provider",
        "dlf.token-path",
        "dlf.token-loader",
        "dlf.token-ecs-metadata-url",
        "data-token.enabled",
        "fs.s3a.aws.credentials.provider",
        "fs.s3a.path.style.access"
      })
  void theseHoldNone(String name) {
    assertThat(SecretNames.isSecret(name)).isFalse();
  }
}
