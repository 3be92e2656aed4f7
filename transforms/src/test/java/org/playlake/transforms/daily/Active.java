package org.playlake.transforms.daily;

import java.util.List;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.calendar.DecimalSum;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.text.Dates;
import org.playlake.transforms.text.Region;

/** Active days of which a test says only what it needs. */
public final class Active {
  public static final Region SHENZHEN = new Region("广东", "深圳");
  public static final Region BEIJING = new Region("北京市", "北京市");

  private Active() {}

  /** A day of a player on an ios device in Shenzhen, not back, who paid nothing. */
  public static ActiveDay on(String date) {
    return in(date, "ios", SHENZHEN);
  }

  public static ActiveDay in(String date, String device, Region... regions) {
    return new ActiveDay(
        Dates.day(date), 1, false, ReturnDays.D1_D7, 0, 0, null, List.of(device), List.of(regions));
  }

  public static ActiveDay back(String date, boolean nextDay, boolean nextWeek) {
    return new ActiveDay(
        Dates.day(date),
        1,
        false,
        ReturnDays.D1_D7,
        returned(nextDay, nextWeek),
        0,
        null,
        List.of("ios"),
        List.of(SHENZHEN));
  }

  public static ActiveDay paying(String date, double... amounts) {
    return new ActiveDay(
        Dates.day(date),
        1,
        false,
        ReturnDays.D1_D7,
        0,
        amounts.length,
        sum(amounts),
        List.of("ios"),
        List.of(SHENZHEN));
  }

  /** The same day, but of the events without a player. */
  public static ActiveDay anonymous(ActiveDay day) {
    return new ActiveDay(
        day.day(),
        day.weight(),
        true,
        day.returnDays(),
        day.returned(),
        day.purchases(),
        day.paid(),
        day.devices(),
        day.regions());
  }

  /** The set of {@link ReturnDays#D1_D7} on which a player was active again. */
  public static long returned(boolean nextDay, boolean nextWeek) {
    return (nextDay ? 1 : 0) | (nextWeek ? 2 : 0);
  }

  public static DecimalSum sum(double... amounts) {
    DecimalSum sum = new DecimalSum();
    for (double amount : amounts) {
      sum.add(amount);
    }
    return sum;
  }

  public static DayCounts counted(ActiveDay... days) {
    DayCounts counts = new DayCounts();
    for (ActiveDay day : days) {
      counts.add(day);
    }
    return counts;
  }
}
