package org.playlake.transforms;

import java.util.List;
import org.playlake.transforms.text.Region;

/** Active days of which a test says only what it needs. */
final class Active {
  static final Region SHENZHEN = new Region("广东", "深圳");
  static final Region BEIJING = new Region("北京市", "北京市");

  private Active() {}

  /** A day of a player on an ios device in Shenzhen, not back, who paid nothing. */
  static ActiveDay on(String date) {
    return in(date, "ios", SHENZHEN);
  }

  static ActiveDay in(String date, String device, Region... regions) {
    return new ActiveDay(
        Dates.day(date), 1, false, false, false, 0, null, List.of(device), List.of(regions));
  }

  static ActiveDay back(String date, boolean nextDay, boolean nextWeek) {
    return new ActiveDay(
        Dates.day(date), 1, false, nextDay, nextWeek, 0, null, List.of("ios"), List.of(SHENZHEN));
  }

  static ActiveDay paying(String date, double... amounts) {
    return new ActiveDay(
        Dates.day(date),
        1,
        false,
        false,
        false,
        amounts.length,
        sum(amounts),
        List.of("ios"),
        List.of(SHENZHEN));
  }

  /** The same day, but of the events without a player. */
  static ActiveDay ofNobody(ActiveDay day) {
    return new ActiveDay(
        day.day(),
        day.weight(),
        true,
        day.backNextDay(),
        day.backNextWeek(),
        day.purchases(),
        day.paid(),
        day.devices(),
        day.regions());
  }

  static DecimalSum sum(double... amounts) {
    DecimalSum sum = new DecimalSum();
    for (double amount : amounts) {
      sum.add(amount);
    }
    return sum;
  }

  static DayCounts counted(ActiveDay... days) {
    DayCounts counts = new DayCounts();
    for (ActiveDay day : days) {
      counts.add(day);
    }
    return counts;
  }
}
