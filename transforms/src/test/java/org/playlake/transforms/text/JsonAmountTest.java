package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAmountTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "{\"amount\":12.50} ~ 12.5",
        "{\"item\": \"sword\", \"amount\": -3, \"paid\": true} ~ -3",
        "{\"amount\":\"4.99\"} ~ 4.99",
        "{\"amount\":1.5e3} ~ 1500",
        "{\"amount\":\" 7 \"} ~ 7",
        "{\"amount\":\"0x1p3\"} ~ 8",
        "{'amount':'5'} ~ 5",
        "{\"\\u0061mount\":5} ~ 5",
        "{\"amount\":null,\"amount\":2,\"amount\":3} ~ 2",
        "{\"item\":{\"amount\":9},\"amount\":1} ~ 1",
        "{\"amount\":5} junk ~ 5",
        "{\"amount\":\"1e400\"} ~ Infinity",
        "{\"amount\":\"-inf\"} ~ -Infinity",
        "{\"amount\":\"NaN\"} ~ NaN",
      })
  void readsTheAmount(String json, Double amount) {
    assertThat(JsonAmount.of(json.getBytes(UTF_8))).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"item\":\"sword\"}",
        "{\"amount\":null}",
        "{\"amount\":true}",
        "{\"amount\":\"five\"}",
        "{\"amount\":[5]}",
        "{\"amount\":{\"amount\":5}}",
        "[{\"amount\":5}]",
        "{\"amount\":1e309}",
        "{\"amount\":007}",
        "{\"amount\":NaN}",
        "{amount:5}",
        "{\"Amount\":5}",
        "{\"amount\":5",
        "{\"amount\":5,}",
        "{\"amount\":5 \"item\":1}",
        "\ufeff{\"amount\":5}"
      })
  void givesZeroWhereThereIsNoneToRead(String json) {
    assertThat(JsonAmount.of(json.getBytes(UTF_8))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":\"five\"}",
        "{\"amount\":\"12,50\"}",
        "{\"amount\":\"\"}",
        "{\"amount\":true}",
        "{\"amount\":[5]}",
        "{\"amount\":{\"amount\":5}}",
        "{\"amount\":1e309}",
        "{\"amount\":null,\"amount\":\"x\"}"
      })
  void tellsOfAnAmountThatIsNoNumber(String json) {
    assertThat(unreadable(json)).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"amount\":0}",
        "{\"amount\":\"0\"}",
        "{\"amount\":null}",
        "{\"amount\":\"NaN\"}",
        "{\"amount\":-0}",
        "{\"amount\":5,\"amount\":\"x\"}",
        "{\"item\":\"x\"}",
        "no JSON"
      })
  void tellsOfNothingWhereNoAmountIsLost(String json) {
    assertThat(unreadable(json)).isZero();
  }

  private static int unreadable(String json) {
    AtomicInteger count = new AtomicInteger();
    JsonAmount.of(json.getBytes(UTF_8), count::incrementAndGet);
    return count.get();
  }

  @Test
  void givesZeroForNull() {
    assertThat(JsonAmount.of(null)).isZero();
  }

  @Test
  void givesZeroWhereverAnObjectIsCutOff() {
    byte[] json = " { \"amount\" : 5.5 , \"amount\":\"1\",\"x\":null,\"y\":true } ".getBytes(UTF_8);
    for (int length = 0; length < json.length - 2; length++) {
      assertThat(JsonAmount.of(Arrays.copyOf(json, length))).as("%d bytes", length).isZero();
    }
    assertThat(JsonAmount.of(json)).isEqualTo(5.5);
  }

  @Test
  void readsPastMalformedText() {
    byte[] json = "{\"item\":\"?\",\"amount\":5}".getBytes(UTF_8);
    json[9] = (byte) 0xe5;
    assertThat(JsonAmount.of(json)).isEqualTo(5);
  }

  @Test
  void givesZeroWhereSparkGivesUpOnSize() {
    assertThat(JsonAmount.of(withField("1".repeat(1000)))).isEqualTo(5);
    assertThat(JsonAmount.of(withField("1".repeat(1001)))).isZero();
    assertThat(JsonAmount.of(withField("[".repeat(999) + "]".repeat(999)))).isEqualTo(5);
    assertThat(JsonAmount.of(withField("[".repeat(1000) + "]".repeat(1000)))).isZero();
  }

  private static byte[] withField(String value) {
    return ("{\"x\":" + value + ",\"amount\":5}").getBytes(UTF_8);
  }
}
