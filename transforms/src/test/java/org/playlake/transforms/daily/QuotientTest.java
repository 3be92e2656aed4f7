package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientTest {

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0.0000",
    "1, 3, 0.3333",
    "2, 3, 0.6667",
    "1, 1, 1.0000",
    "1, 20000, 0.0001", // 0.00005
    "49999, 1000000000, 0.0000", // 0.000049999
    "9223372036854775807, 1, 9223372036854775807.0000",
  })
  void isRoundedHalfUpToFourDecimals(long part, long whole, BigDecimal rate) {
    assertThat(Quotient.of(part, whole)).isEqualTo(rate);
  }

  @Test
  void ofMoneyIsExact() {
    assertThat(Quotient.of(new BigDecimal("99999999999999999999.0005"), 10))
        .isEqualTo(new BigDecimal("9999999999999999999.9001"));
  }

  @Test
  void isNullOverZero() {
    assertThat(Quotient.of(0, 0)).isNull();
    assertThat(Quotient.of(new BigDecimal("1.0000"), 0)).isNull();
  }
}
