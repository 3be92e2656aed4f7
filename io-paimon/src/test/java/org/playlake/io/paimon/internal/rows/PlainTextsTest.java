package org.playlake.io.paimon.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.memory.MemorySegment;
import org.junit.jupiter.api.Test;

class PlainTextsTest {
  private static final int TEXTS = 200_000;

  private final Random random = new Random(7);

  @Test
  void anyTextHasTheBytesThatPaimonGivesIt() {
    for (int i = 0; i < TEXTS; i++) {
      // Lone surrogates among them.
      String text =
          random
              .ints(random.nextInt(6), 0, i % 2 == 0 ? 0x80 : Character.MAX_VALUE + 1)
              .collect(
                  StringBuilder::new, (to, each) -> to.append((char) each), StringBuilder::append)
              .toString();
      assertThat(PlainTexts.of(text)).as(text).isEqualTo(BinaryString.fromString(text));
    }
  }

  @Test
  void anyBytesAreTheTextThatPaimonReads() {
    for (int i = 0; i < TEXTS; i++) {
      // Malformed sequences among them.
      byte[] bytes = new byte[3 + random.nextInt(6)];
      random.nextBytes(bytes);
      BinaryString text = BinaryString.fromBytes(bytes, 1, bytes.length - 2);
      assertThat(PlainTexts.of(text)).isEqualTo(text.toString());
    }
  }

  @Test
  void aTextMayLieInTwoSegments() {
    byte[] bytes = BinaryString.fromString("M\u00fcnchen").toBytes();
    MemorySegment[] halves = {
      MemorySegment.allocateHeapMemory(2), MemorySegment.allocateHeapMemory(bytes.length - 2)
    };
    halves[0].put(0, bytes, 0, 2);
    halves[1].put(0, bytes, 2, bytes.length - 2);
    assertThat(PlainTexts.of(BinaryString.fromAddress(halves, 0, bytes.length)))
        .isEqualTo("M\u00fcnchen");
  }
}
