package org.playlake.pipeline.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinArgumentTest {

  @ParameterizedTest
  @CsvSource({"auto, AUTO", "Broadcast, BROADCAST", "SHUFFLE, SHUFFLE", "' auto ', AUTO"})
  void isReadInAnyCase(String value, JoinArgument argument) {
    assertThat(JoinArgument.parse(value)).isEqualTo(argument);
  }

  @Test
  void anyOtherWordIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> JoinArgument.parse("hash"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--playerJoin=hash")
        .hasMessageContaining("auto, broadcast or shuffle");
  }
}
