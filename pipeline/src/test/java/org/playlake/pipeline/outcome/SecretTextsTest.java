package org.playlake.pipeline.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "s3://AKIA:geheim@b/x and oss://k@c/y | s3://***@b/x and oss://***@c/y",
        "jdbc:x://db/lake?user=u&password=geheim&ssl=1 | jdbc:x://db/lake?user=u&password=***&ssl=1",
        "{\"s3.secret-key\": \"geheim\", \"uri\":\"x\"} | {\"s3.secret-key\": \"***\", \"uri\":\"x\"}",
        "fs.oss.accessKeySecret=geheim; token: geheim | fs.oss.accessKeySecret=***; token: ***",
        "http://h:80/a?token=geheim | http://h:80/a?token=***",
        "status 401: token=geheim: no | status 401: token=*** no",
        "Authorization: Bearer geheim= | Authorization: ***",
        "the token of game_db: 12 rows at 10:30 | the token of game_db: 12 rows at 10:30",
      })
  void secretsBecomeStarsAndAllElseStays(String text, String masked) {
    assertThat(SecretTexts.masked(text)).isEqualTo(masked).doesNotContain("geheim");
  }
}
