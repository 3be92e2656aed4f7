package org.playlake.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SparkTextTest {
  @Test
  void replacesMalformedSequences() {
    byte[] malformed = {'a', (byte) 0xe5, (byte) 0xb8, 'b', (byte) 0xff};
    assertThat(SparkText.decode(malformed)).isEqualTo("a\ufffdb\ufffd");
  }

  @Test
  void lowersTheSameWhereverItRuns() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(SparkText.lower("LOGIN É")).isEqualTo("login é");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void givesNullForNull() {
    assertThat(SparkText.decode(null)).isNull();
    assertThat(SparkText.lower(null)).isNull();
  }
}
