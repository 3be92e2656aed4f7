package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.transforms.event.Raw.utf8;

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
  void textsThatDifferInOneByteAreToldApart() {
    for (int length = 1; length <= 65; length++) {
      for (int at = 0; at < length; at++) {
        char[] text = "A".repeat(length).toCharArray();
        text[at] = 'B';
        assertThat(cache.decode(utf8(new String(text))))
            .isEqualTo("a".repeat(at) + "b" + "a".repeat(length - at - 1));
      }
    }
  }

  @Test
  void aTextInsideOtherBytesIsTheSameText() {
    byte[] bytes = utf8("LoginLoginLogout");
    String first = cache.decode(bytes, 0, 5);
    assertThat(first).isEqualTo("login");
    assertThat(cache.decode(bytes, 5, 10)).isSameAs(first);
    assertThat(cache.decode(bytes, 10, 16)).isEqualTo("logout");
    assertThat(cache.decode(utf8("Login"))).isSameAs(first);
  }

  @Test
  void arraysThatAreAskedForAgainAreToldApartFromOthersLikeThem() {
    // Alike in all that tells the place of an array that was asked for last.
    byte[] first = utf8("Axxbxxc");
    byte[] second = utf8("Ayybyyc");
    for (int time = 0; time < 3; time++) {
      assertThat(cache.decode(first)).isEqualTo("axxbxxc");
      assertThat(cache.decode(first)).isEqualTo("axxbxxc");
      assertThat(cache.decode(second)).isEqualTo("ayybyyc");
      assertThat(cache.decode(utf8("Axxbxxc"))).isEqualTo("axxbxxc");
    }
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
