package org.playlake.transforms.text;

import java.util.Random;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class SparkCastsParityTest {
  private static final int SAMPLES = 60_000;

  @Test
  void readsIntegersAsSparkDoes() {
    Spark cast = Spark.castTo(DataTypes.IntegerType);
    Parity.check(SAMPLES, SparkCastsParityTest::integer, SparkCasts::toInt, cast::eval);
  }

  @Test
  void readsDoublesAsSparkDoes() {
    Spark cast = Spark.castTo(DataTypes.DoubleType);
    Parity.check(SAMPLES, SparkCastsParityTest::decimal, SparkCasts::toDouble, cast::eval);
  }

  @Test
  void readsDatesAsSparkDoes() {
    Spark cast = Spark.castTo(DataTypes.DateType);
    Parity.check(SAMPLES, SparkCastsParityTest::date, SparkCasts::toDate, cast::eval);
  }

  private static byte[] integer(Random random) {
    String sign = Nasty.pick(random, "", "", "", "+", "-");
    String number =
        switch (random.nextInt(6)) {
          case 0 -> String.valueOf((1L << 31) + random.nextInt(4) - 2);
          case 1 -> Nasty.digits(random, 25);
          case 2 -> "00000000000000000000" + random.nextInt();
          case 3 -> Nasty.digits(random, 5) + "." + Nasty.digits(random, 5);
          default -> String.valueOf(random.nextInt(1000));
        };
    return Nasty.spoil(random, sign + number);
  }

  static byte[] decimal(Random random) {
    String sign = Nasty.pick(random, "", "", "", "+", "-");
    String number =
        switch (random.nextInt(9)) {
          case 0 -> String.valueOf(Double.longBitsToDouble(random.nextLong()));
          case 1 -> Nasty.pick(random, "NaN", "nan", "inf", "Inf", "infinity", "Infinity", "0x1p3");
          case 2 -> Nasty.digits(random, 400) + "." + Nasty.digits(random, 30);
          case 3 ->
              Nasty.digits(random, 3)
                  + "e"
                  + Nasty.pick(random, "", "-", "+")
                  + Nasty.digits(random, 4);
          case 4 ->
              String.valueOf(random.nextInt(100)) + Nasty.pick(random, "d", "D", "f", "F", "L");
          case 5 -> Nasty.digits(random, 10) + "." + Nasty.digits(random, 10);
          case 6 -> Nasty.digits(random, 18);
          default -> Nasty.digits(random, 3) + "." + Nasty.digits(random, 2);
        };
    return Nasty.spoil(random, sign + number);
  }

  private static byte[] date(Random random) {
    return Nasty.spoil(
        random, TimeTexts.date(random) + Nasty.pick(random, "", "", " x", "T1", "t"));
  }
}
