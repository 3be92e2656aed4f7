package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.transforms.event.Raw.utf8;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.text.SparkText;

class TextCacheTest {
  private final TextCache cache = new TextCache(SparkText::lower);

  @Test
  void nothingStaysNothing() {
    assertThat(cache.decode(null)).isNull();
  }

  @Test
  void aTextMetBeforeIsTheSameString() {
    String first = cache.decode(utf8("Login"));
    assertThat(first).isEqualTo("login");
    assertThat(cache.decode(utf8("Login"))).isSameAs(first);
  }

  @Test
  void twoTextsOfTheSameHashAreBothRemembered() {
    byte[] one = utf8("Aa");
    byte[] other = utf8("BB");
    assertThat(Arrays.hashCode(one)).isEqualTo(Arrays.hashCode(other));
    String first = cache.decode(one);
    assertThat(first).isEqualTo("aa");
    assertThat(cache.decode(other)).isEqualTo("bb");
    assertThat(cache.decode(utf8("Aa"))).isSameAs(first);
  }

  @Test
  void anEmptyTextIsAText() {
    assertThat(cache.decode(new byte[0])).isEmpty();
    assertThat(cache.decode(new byte[0])).isEmpty();
  }

  @Test
  void longTextsAreDecodedToo() {
    assertThat(cache.decode(utf8("Ä".repeat(100)))).isEqualTo("ä".repeat(100));
  }

  @Test
  void malformedTextIsReplaced() {
    assertThat(cache.decode(new byte[] {'A', (byte) 0xFF})).isEqualTo("a\uFFFD");
  }

  @Test
  void moreTextsThanItHoldsAreStillRight() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      String text = "Place " + random.nextInt(20_000);
      assertThat(cache.decode(utf8(text))).isEqualTo(SparkText.lower(text));
    }
  }
}
