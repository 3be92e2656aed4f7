package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparkCastsTest {
  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "' \t42\n', 42",
    "+42, 42",
    "12.7, 12",
    "-12.7, -12",
    "-2147483648, -2147483648",
    "00000000000000000001, 1",
    "., 0"
  })
  void readsIntegersAndCutsDecimals(String text, int value) {
    assertThat(SparkCasts.toInt(text.getBytes(UTF_8))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "+", "1 2", "1e3", "2147483648", "1.2.3", "\u00a01", "٣"})
  void givesNoIntegerForOtherText(String text) {
    assertThat(SparkCasts.toInt(text.getBytes(UTF_8))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 12.5",
    "-0, -0.0",
    "' 1.5e3 ', 1500",
    "1.5d, 1.5",
    "0.1234567890123456789, 0.12345678901234568",
    "INF, Infinity",
    "-infinity, -Infinity",
    "nan, NaN"
  })
  void readsDoubles(String text, Double value) {
    assertThat(SparkCasts.toDouble(text.getBytes(UTF_8))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1,5", "five", "-nan", "1.5L"})
  void givesNoDoubleForOtherText(String text) {
    assertThat(SparkCasts.toDouble(text.getBytes(UTF_8))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29",
    "2024-2-9, 2024-02-09",
    "2024-02, 2024-02-01",
    "2024, 2024-01-01",
    "2024-02-29T25:00, 2024-02-29",
    "2024-02-29 anything, 2024-02-29",
    "' 2024-02-29\n', 2024-02-29",
    "-0001-01-01, -0001-01-01"
  })
  void readsDates(String text, LocalDate date) {
    assertThat(SparkCasts.toDate(text.getBytes(UTF_8))).isEqualTo((int) date.toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023-02-29",
        "24-02-29",
        "2024-02-29x",
        "2024-02 x",
        "2024-",
        "5881581-01-01"
      })
  void givesNoDateForOtherText(String text) {
    assertThat(SparkCasts.toDate(text.getBytes(UTF_8))).isNull();
  }

  @Test
  void givesNullForNull() {
    assertThat(SparkCasts.toInt(null)).isNull();
    assertThat(SparkCasts.toDouble(null)).isNull();
    assertThat(SparkCasts.toDate(null)).isNull();
  }
}
