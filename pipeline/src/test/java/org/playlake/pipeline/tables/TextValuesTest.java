package org.playlake.pipeline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.paimon.data.BinaryString;
import org.junit.jupiter.api.Test;

class TextValuesTest {

  @Test
  void givesEveryTextItsOwnValueHoweverManyThereAre() {
    TextValues values = new TextValues();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 20_000; i++) {
        assertThat(values.of("城市 " + i)).isEqualTo(BinaryString.fromString("城市 " + i));
      }
    }
  }

  @Test
  void tellsTextsOfTheSameHashApart() {
    TextValues values = new TextValues();
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(values.of("Aa")).hasToString("Aa");
    assertThat(values.of("BB")).hasToString("BB");
    assertThat(values.of("Aa")).hasToString("Aa");
  }

  @Test
  void aTextMetBeforeIsNotEncodedAgain() {
    TextValues values = new TextValues();
    assertThat(values.of("login")).isSameAs(values.of("login"));
  }

  @Test
  void nullIsNullAndTheEmptyTextIsNot() {
    TextValues values = new TextValues();
    assertThat(values.of(null)).isNull();
    assertThat(values.of("")).isEqualTo(BinaryString.EMPTY_UTF8);
  }
}
