package org.playlake.transforms.text;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SparkTextParityTest {
  private static final int SAMPLES = 30_000;

  @Test
  void decodesAsSparkDoes() {
    Parity.check(SAMPLES, SparkTextParityTest::text, SparkText::decode, Spark.decode()::text);
  }

  @Test
  void lowersAsSparkDoes() {
    Parity.check(
        SAMPLES,
        SparkTextParityTest::text,
        text -> SparkText.lower(SparkText.decode(text)),
        Spark.lower()::text);
  }

  private static byte[] text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(Nasty.pick(random, "LOGIN", "Purchase", "I", "İ", "ı", "Σ", "ΑΣ", "ẞ", "Ǆ", "K"));
      text.append(random.nextInt(5) == 0 ? Character.toString(random.nextInt(0xD800)) : "");
    }
    return Nasty.spoil(random, text.toString());
  }
}
