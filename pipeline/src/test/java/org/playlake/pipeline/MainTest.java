package org.playlake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final int JAVA_8 = 52;

  @ParameterizedTest
  @CsvSource({"1.8, true", "11, true", "16, true", "17, false", "21, false"})
  void anOlderJavaIsRefused(String specification, boolean refused) {
    assertThat(Main.isTooOld(specification)).isEqualTo(refused);
  }

  @Test
  void anOlderJavaCanLoadIt() throws IOException {
    try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      in.readInt();
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
    }
  }
}
