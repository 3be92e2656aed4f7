package org.playlake.transforms.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.Dates;

/** Events of some days in March 2024 with few places, devices and amounts, so that they meet. */
public final class RandomPlays {
  private static final int DAYS = 12;

  private static final List<@Nullable String> PLACES =
      Arrays.asList(
          null,
          "",
          "unknown",
          "广东-深圳",
          "广东 深圳",
          "广东省深圳市",
          "北京市",
          "浙江/杭州",
          "浙江",
          "上海市浦东",
          "云南-昆明",
          "California,LA");

  private static final List<@Nullable String> DEVICES =
      Arrays.asList(null, "", "unknown", "ios", "android", "pc");

  private static final List<Double> AMOUNTS =
      List.of(0.0, 0.0, -1.0, 0.1, 0.00005, 6.66, 1e16, Double.NaN, Double.POSITIVE_INFINITY);

  private RandomPlays() {}

  public static List<Play> of(PlayerId player, int count, Random random) {
    List<Play> plays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      plays.add(
          Play.by(player)
              .onDay(Dates.day("2024-03-01") + random.nextInt(DAYS))
              .at("%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)))
              .in(PLACES.get(random.nextInt(PLACES.size())))
              .with(DEVICES.get(random.nextInt(DEVICES.size())))
              .paying(AMOUNTS.get(random.nextInt(AMOUNTS.size()))));
    }
    return plays;
  }
}
