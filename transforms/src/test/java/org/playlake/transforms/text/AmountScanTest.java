package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountScanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"mode\":\"ranked\"}",
        "{\"m\":\"a\"}",
        "amoun",
        "a m",
        "mamo",
        "{\"seconds\":60}"
      })
  void aTextWithoutTheNameAndWithoutEscapesHasNoAmount(String text) {
    assertThat(AmountScan.mayFind(text.replace("am", "a-m").getBytes(UTF_8))).isFalse();
  }

  @Test
  void theNameIsFoundWhereverItBegins() {
    for (int before = 0; before < 20; before++) {
      for (int after = 0; after < 20; after++) {
        String text = "x".repeat(before) + "amount" + "x".repeat(after);
        assertThat(AmountScan.mayFind(text.getBytes(UTF_8))).as(text).isTrue();
      }
    }
  }

  @Test
  void anEscapeMayStandForAnyLetter() {
    for (int before = 0; before < 20; before++) {
      String text = "x".repeat(before) + "\\u0061mount";
      assertThat(AmountScan.mayFind(text.getBytes(UTF_8))).as(text).isTrue();
    }
  }

  @Test
  void whatIsPassedOverHasNoAmountByTheFullParserEither() {
    Random random = new Random(20260101);
    String[] pieces = {
      "{", "}", "\"", "'", "amount", "am", "ount", ":", ",", "5", "\\", "u0061", "m", "a", " ", "é"
    };
    int passed = 0;
    for (int text = 0; text < 20_000; text++) {
      StringBuilder json = new StringBuilder("{\"");
      for (int piece = random.nextInt(12); piece > 0; piece--) {
        json.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] utf8 = json.append("\":7}").toString().getBytes(UTF_8);
      if (!AmountScan.mayFind(utf8)) {
        passed++;
        boolean[] unreadable = new boolean[1];
        assertThat(AnyJson.amount(utf8, () -> unreadable[0] = true)).as(json.toString()).isZero();
        assertThat(unreadable[0]).as(json.toString()).isFalse();
      }
    }
    assertThat(passed).isPositive();
  }
}
