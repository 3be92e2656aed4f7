package org.playlake.benchmarks.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;

/** Decoded events as the sample data has them, the same in every run. */
public final class SamplePlays {
  /** Number of events. */
  public static final int COUNT = 1024;

  /** Number of events of a player. */
  public static final int A_PLAYER = 64;

  private static final int FIRST_DAY = 20_454;
  private static final List<String> TYPES =
      List.of("login", "battle", "chat", "quest", "level_up", "logout", "purchase");
  private static final List<String> PLACES =
      List.of("广东-深圳", "广东-广州", "浙江省杭州市", "上海", "北京市", "四川 成都", "California-LA");
  private static final List<String> DEVICES = List.of("phone", "tablet", "pc", "console");

  private SamplePlays() {}

  /** All events, one player after the other, each player's over thirty days in order. */
  public static List<PlayEvent> all() {
    Random random = new Random(42);
    List<PlayEvent> plays = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      int player = i / A_PLAYER;
      int day = FIRST_DAY + i % A_PLAYER * 30 / A_PLAYER;
      String type = TYPES.get(random.nextInt(TYPES.size()));
      plays.add(
          new PlayEvent(
              PlayerId.of(1_000_000 + player),
              (day * 86_400L + random.nextInt(86_400)) * 1_000_000,
              day,
              type,
              place(player, random),
              type.equals("purchase") ? random.nextInt(70_000) / 100.0 : 0.0,
              player % 2 == 0 ? "female" : "male",
              DEVICES.get(player % DEVICES.size())));
    }
    return plays;
  }

  /** Mostly at home, now and then away. */
  private static @Nullable String place(int player, Random random) {
    int place = random.nextInt(10) == 0 ? random.nextInt(PLACES.size()) : player % PLACES.size();
    return PLACES.get(place);
  }
}
