package org.playlake.pipeline.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Utf8CacheTest {

  @Test
  void givesEveryTextItsOwnValueHoweverManyThereAre() {
    Utf8Cache values = new Utf8Cache();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 20_000; i++) {
        assertThat(values.utf8("城市 " + i)).asString(UTF_8).isEqualTo("城市 " + i);
      }
    }
  }

  @Test
  void tellsTextsOfTheSameHashApart() {
    Utf8Cache values = new Utf8Cache();
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(values.utf8("Aa")).asString(UTF_8).isEqualTo("Aa");
    assertThat(values.utf8("BB")).asString(UTF_8).isEqualTo("BB");
    assertThat(values.utf8("Aa")).asString(UTF_8).isEqualTo("Aa");
  }

  @Test
  void aTextMetBeforeIsNotEncodedAgainEvenBesideOneOfTheSameHash() {
    Utf8Cache values = new Utf8Cache();
    byte[] first = values.utf8("Aa");
    assertThat(values.utf8("BB")).isNotSameAs(first);
    assertThat(values.utf8("Aa")).isSameAs(first);
    assertThat(values.utf8("login")).isSameAs(values.utf8("login"));
  }
}
