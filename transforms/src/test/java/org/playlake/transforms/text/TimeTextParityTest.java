package org.playlake.transforms.text;

import java.time.ZoneId;
import org.apache.spark.sql.types.DataTypes;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeTextParityTest {
  private static final int SAMPLES = 80_000;
  private static final Spark IS_MILLIS = Spark.trimmedMatches("^[0-9]{13}$");
  private static final Spark IS_SECONDS = Spark.trimmedMatches("^[0-9]{10}$");
  private static final Spark NUMBER = Spark.trimmedCastTo(DataTypes.LongType, "UTC");

  @ParameterizedTest
  @MethodSource("zones")
  void readsTimesAsSparkDoes(String zone) {
    TimeText times = TimeText.of(ZoneId.of(zone));
    Spark timestamp = Spark.trimmedCastTo(DataTypes.TimestampType, zone);
    TimeTexts texts = new TimeTexts(ZoneId.of(zone));
    Parity.check(SAMPLES, texts::next, times::micros, text -> expected(text, timestamp));
  }

  /** Three zones, or those that {@code -Dplaylake.parity.zones} names. */
  static String[] zones() {
    String zones =
        System.getProperty("playlake.parity.zones", "UTC,Asia/Shanghai,America/New_York");
    return zones.split(",", -1);
  }

  private static Object expected(byte[] text, Spark timestamp) {
    if (Boolean.TRUE.equals(IS_MILLIS.eval(text))) {
      return inMicros((Long) NUMBER.eval(text), 1000);
    }
    if (Boolean.TRUE.equals(IS_SECONDS.eval(text))) {
      return inMicros((Long) NUMBER.eval(text), 1);
    }
    Long micros = (Long) timestamp.eval(text);
    if (micros == null) {
      return TimeText.UNREADABLE;
    }
    return Spark.isTimeOnly(text)
        ? TimeText.WITHOUT_DATE
        : (Object) Math.max(micros, TimeText.WITHOUT_DATE + 1);
  }

  private static long inMicros(@Nullable Long epoch, int unitsOfSecond) {
    return epoch == null ? TimeText.UNREADABLE : epoch / unitsOfSecond * 1_000_000;
  }
}
