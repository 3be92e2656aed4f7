package org.playlake.transforms.text;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * The calendar of one time zone: which day an instant falls on, and when a day starts.
 *
 * <p>Instants are microseconds since 1970-01-01T00:00Z, days are counted from 1970-01-01. From 1900
 * to 2100 an answer is a look-up in arrays; any other time is right, too, but slower. Only the zone
 * is serialized.
 */
public final class ZonedDays implements Serializable {
  /** 0001-01-01, the first day of the tables. */
  public static final int MIN_DAY = -719_162;

  /** 9999-12-31, the last day of the tables. */
  public static final int MAX_DAY = 2_932_896;

  private static final long serialVersionUID = 1L;
  private static final long MICROS = 1_000_000L;
  private static final long SECONDS_OF_DAY = 86_400L;

  private final ZoneId zone;
  private final transient OffsetTable offsets;

  private ZonedDays(ZoneId zone) {
    this.zone = zone;
    this.offsets = new OffsetTable(zone.getRules());
  }

  /** The calendar of a zone. */
  public static ZonedDays of(ZoneId zone) {
    return new ZonedDays(zone);
  }

  /** The day on which an instant falls in the zone. */
  public int dayOf(long epochMicros) {
    long epochSecond = Math.floorDiv(epochMicros, MICROS);
    return (int) Math.floorDiv(epochSecond + offsets.offsetAt(epochSecond), SECONDS_OF_DAY);
  }

  /**
   * The first instant of a day in the zone; where the clocks skip midnight, the one after the gap.
   *
   * @throws ArithmeticException beyond some 290,000 years, where microseconds end
   */
  public long startOf(int epochDay) {
    return Math.multiplyExact(offsets.firstEpochSecond(epochDay * SECONDS_OF_DAY), MICROS);
  }

  /**
   * The instant of a time on the zone's wall clock. A time that the clocks skip is shifted forward
   * by the length of the gap; of a time that they show twice, the first is meant.
   *
   * @throws ArithmeticException beyond some 290,000 years, where microseconds end
   */
  public long toMicros(int epochDay, long microOfDay) {
    long localSecond = epochDay * SECONDS_OF_DAY + Math.floorDiv(microOfDay, MICROS);
    long seconds = offsets.toEpochSecond(localSecond);
    return Math.addExact(Math.multiplyExact(seconds, MICROS), Math.floorMod(microOfDay, MICROS));
  }

  long toEpochSecond(long localSecond) {
    return offsets.toEpochSecond(localSecond);
  }

  private Object readResolve() {
    return of(zone);
  }
}
