package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.types.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.record.Bytes;

class DecimalSumTest {

  @Test
  void ofNothingIsZeroWithFourDecimals() {
    assertThat(sum()).isEqualTo(new BigDecimal("0.0000"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00005, 0.0001", // half up, from the text: the double itself is a little less
    "0.00004999, 0.0000",
    "1.00005, 1.0001",
    "1.00015, 1.0002",
    "2.675, 2.6750",
    "1.0E-300, 0.0000",
    "0.30000000000000004, 0.3000",
    "123456789.12345, 123456789.1235",
    "99999999999.99994, 99999999999.9999",
    "9999999999999998, 9999999999999998.0000",
  })
  void roundsAnAmountHalfUpStartingFromItsText(double amount, BigDecimal rounded) {
    assertThat(sum(amount)).isEqualTo(rounded);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e16, 1.0000000000000002e16, 1e20, 1e300, Double.MAX_VALUE})
  void anAmountThatTheTableCannotHoldAddsNothing(double amount) {
    assertThat(sum(1.5, amount, 2.5)).isEqualTo(new BigDecimal("4.0000"));
  }

  @Test
  void tenthsAddUp() {
    assertThat(sum(0.1, 0.2)).isEqualTo(new BigDecimal("0.3000"));
    assertThat(sum(Collections.nCopies(1_000_000, 0.1))).isEqualTo(new BigDecimal("100000.0000"));
  }

  @Test
  void goesBeyond64Bits() {
    assertThat(sum(Collections.nCopies(10_000, 9_999_999_999_999_998.0)))
        .isEqualTo(new BigDecimal("99999999999999980000.0000"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheSumOfTheRoundedAmountsInAnyOrderAndPartition(long seed) {
    Random random = new Random(seed);
    List<Double> amounts = new ArrayList<>();
    BigDecimal expected = new BigDecimal("0.0000");
    for (int i = 0; i < 20_000; i++) {
      double amount = Amounts.any(random);
      amounts.add(amount);
      expected = expected.add(rounded(amount));
    }
    assertThat(sum(amounts)).isEqualTo(expected);
    Collections.shuffle(amounts, random);
    int cut = random.nextInt(amounts.size());
    DecimalSum parts = sumOf(amounts.subList(0, cut));
    DecimalSum rest = sumOf(amounts.subList(cut, amounts.size()));
    parts.add(Bytes.roundTrip(rest::write, DecimalSum::read));
    assertThat(parts.toDecimal()).isEqualTo(expected);
  }

  @Test
  void roundsAsSparkCastsToADecimal() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      double amount = Amounts.any(random);
      Decimal spark = Decimal.apply(amount);
      boolean fits = spark.changePrecision(20, 4);
      assertThat(sum(amount))
          .as("%s", amount)
          .isEqualByComparingTo(fits ? spark.toJavaBigDecimal() : BigDecimal.ZERO);
    }
  }

  @Test
  void subtractingGivesBackWhatWasThere() {
    Random random = new Random(11);
    for (int i = 0; i < 1_000; i++) {
      DecimalSum kept = sumOf(List.of(Amounts.any(random), Amounts.any(random)));
      DecimalSum other = sumOf(Collections.nCopies(random.nextInt(3_000), Amounts.any(random)));
      BigDecimal before = kept.toDecimal();
      kept.add(other);
      kept.subtract(other);
      assertThat(kept.toDecimal()).isEqualTo(before);
    }
  }

  @Test
  void goesBelowZeroAndBack() {
    DecimalSum sum = new DecimalSum();
    DecimalSum huge = sumOf(Collections.nCopies(5_000, 9e15));
    sum.subtract(huge);
    assertThat(sum.toDecimal()).isEqualTo(huge.toDecimal().negate());
    sum.add(huge);
    assertThat(sum.toDecimal()).isEqualTo(new BigDecimal("0.0000"));
  }

  private static BigDecimal rounded(double amount) {
    BigDecimal rounded = new BigDecimal(Double.toString(amount)).setScale(4, RoundingMode.HALF_UP);
    return rounded.precision() > 20 ? BigDecimal.ZERO : rounded;
  }

  private static BigDecimal sum(Double... amounts) {
    return sum(List.of(amounts));
  }

  private static BigDecimal sum(List<Double> amounts) {
    return sumOf(amounts).toDecimal();
  }

  private static DecimalSum sumOf(List<Double> amounts) {
    DecimalSum sum = new DecimalSum();
    amounts.forEach(sum::add);
    return sum;
  }
}
