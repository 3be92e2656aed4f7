package org.playlake.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.junit.jupiter.api.Test;

class NativeTextParityTest {
  private static final int SAMPLES = 20_000;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final long MICROS_A_SECOND = 1_000_000;

  @Test
  void writesNumbersAsSparkDoes() {
    check(DataTypes.LongType, Random::nextLong, value -> value, value -> value);
    check(
        DataTypes.DoubleType,
        random ->
            random.nextBoolean()
                ? Double.longBitsToDouble(random.nextLong())
                : random.nextInt(10_000) / 100.0,
        value -> value,
        value -> value);
    check(
        DataTypes.FloatType,
        random ->
            random.nextBoolean()
                ? Float.intBitsToFloat(random.nextInt())
                : random.nextInt(10_000) / 100f,
        value -> value,
        value -> value);
    check(DataTypes.BooleanType, Random::nextBoolean, value -> value, value -> value);
  }

  @Test
  void writesDecimalsAsSparkDoes() {
    for (int scale : new int[] {0, 2, 7, 18, 38}) {
      check(
          DataTypes.createDecimalType(38, scale),
          random -> new BigDecimal(new BigInteger(random.nextInt(100), random), scale),
          value -> value,
          value -> Decimal.apply(value, 38, scale));
    }
  }

  @Test
  void writesDatesAsSparkDoes() {
    check(
        DataTypes.DateType,
        random -> random.nextBoolean() ? random.nextInt() : random.nextInt(100_000),
        value -> value,
        value -> value);
  }

  @Test
  void writesTimesAsSparkDoes() {
    check(
        DataTypes.TimestampType,
        NativeTextParityTest::micros,
        NativeTextParityTest::instant,
        value -> value);
    check(
        DataTypes.TimestampNTZType,
        NativeTextParityTest::micros,
        micros -> LocalDateTime.ofInstant(instant(micros), ZoneOffset.UTC),
        value -> value);
  }

  @Test
  void refusesWhatIsNoNativeValue() {
    assertThatThrownBy(() -> NativeText.of(new byte[0], SHANGHAI))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no native value");
  }

  private static long micros(Random random) {
    long seconds = random.nextLong(-100_000_000_000L, 300_000_000_000L);
    long fraction =
        switch (random.nextInt(3)) {
          case 0 -> 0;
          case 1 -> random.nextInt(1000) * 1000L;
          default -> random.nextInt(1_000_000);
        };
    return seconds * MICROS_A_SECOND + fraction;
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_A_SECOND), Math.floorMod(micros, MICROS_A_SECOND) * 1000);
  }

  private static <T> void check(
      DataType type,
      Function<Random, T> generator,
      Function<T, Object> ours,
      Function<T, Object> sparks) {
    Random random = new Random(3);
    for (int i = 0; i < SAMPLES; i++) {
      T value = generator.apply(random);
      assertThat(NativeText.of(ours.apply(value), SHANGHAI))
          .as("%s %s", type, value)
          .isEqualTo(Spark.textOf(sparks.apply(value), type, SHANGHAI.getId()));
    }
  }
}
