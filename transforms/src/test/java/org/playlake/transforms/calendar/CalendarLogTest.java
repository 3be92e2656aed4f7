package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.Bytes;

class CalendarLogTest {
  private static final List<PlayerId> PLAYERS =
      List.of(
          PlayerId.ANONYMOUS,
          PlayerId.of(0),
          PlayerId.of(1),
          PlayerId.of(-1),
          PlayerId.of(Long.MIN_VALUE),
          PlayerId.of(Long.MAX_VALUE),
          PlayerId.of(""),
          PlayerId.of("1"),
          PlayerId.of("安"));

  private final CalendarLog log = new CalendarLog();

  @Test
  void makesNothingOfNothing() {
    log.compact();
    assertThat(Calendars.all(log)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void saysTheSameHoweverEventsAreDealtIntoBundlesAndBlocks(long seed) {
    Random random = new Random(seed);
    List<Play> plays = new ArrayList<>();
    Map<String, List<String>> expected = new HashMap<>();
    for (PlayerId player : PLAYERS) {
      List<Play> own = RandomPlays.of(player, 1 + random.nextInt(100 * (int) seed), random);
      plays.addAll(own);
      expected.put(key(player), CalendarLines.expectedOf(own));
    }
    long[] rooms = {0, 1_000, 10_000, 100_000, Long.MAX_VALUE};
    for (int attempt = 0; attempt < 10; attempt++) {
      Collections.shuffle(plays, random);
      List<KV<Integer, byte[]>> blocks = new ArrayList<>();
      int from = 0;
      while (from < plays.size()) {
        int to = Math.min(plays.size(), from + 1 + random.nextInt(200));
        long room = rooms[random.nextInt(rooms.length)];
        blocks.addAll(Calendars.blocks(plays.subList(from, to), 1 + random.nextInt(3), room));
        from = to;
      }
      Collections.shuffle(blocks, random);
      assertThat(lines(Calendars.merged(blocks))).isEqualTo(expected);
    }
  }

  @Test
  void whatComesOutHasTheSameBytesWhateverTheOrder() {
    Random random = new Random(1);
    List<Play> plays = new ArrayList<>();
    PLAYERS.forEach(player -> plays.addAll(RandomPlays.of(player, 50, random)));
    List<String> first = bytes(plays);
    for (int attempt = 0; attempt < 10; attempt++) {
      Collections.shuffle(plays, random);
      assertThat(bytes(plays)).isEqualTo(first);
    }
  }

  @Test
  void compactingKeepsWhatIsSaidAndFreesWhatIsSaidAgain() {
    List<Play> plays = RandomPlays.of(PlayerId.of(1), 20_000, new Random(1));
    for (int i = 0; i < plays.size(); i++) {
      log.add(plays.get(i).event());
      if (i % 7_000 == 0) {
        log.compact();
      }
    }
    long before = log.bytes();
    log.compact();
    assertThat(log.bytes()).isLessThan(before / 5);
    assertThat(lines(Calendars.all(log)))
        .containsExactly(Map.entry("NUMBER 1", CalendarLines.expectedOf(plays)));
  }

  @Test
  void aPlayersDaysMayLieAsFarApartAsYearsGo() {
    List<Play> plays = new ArrayList<>();
    Map<String, List<String>> expected = new HashMap<>();
    for (int player = 0; player < 3_000; player++) {
      List<Play> own =
          List.of(
              Play.by(player).on("9999-12-31").in("省-" + player).paying(1),
              Play.by(player).on("0001-01-01").with("device " + player).paying(2));
      plays.addAll(own);
      expected.put("NUMBER " + player, CalendarLines.expectedOf(own));
    }
    assertThat(lines(Calendars.merged(Calendars.blocks(plays, 4, Long.MAX_VALUE))))
        .isEqualTo(expected);
  }

  private static List<String> bytes(List<Play> plays) {
    List<String> bytes = new ArrayList<>();
    Calendars.merged(Calendars.blocks(plays, 1, 10_000))
        .forEach(
            (player, calendar) ->
                bytes.add(key(player) + Arrays.toString(Bytes.of(calendar, PlayerCalendar.CODER))));
    return bytes;
  }

  private static Map<String, List<String>> lines(Map<PlayerId, PlayerCalendar> calendars) {
    Map<String, List<String>> lines = new TreeMap<>();
    calendars.forEach((player, calendar) -> lines.put(key(player), CalendarLines.of(calendar)));
    return lines;
  }

  private static String key(PlayerId player) {
    return player.kind() + " " + player;
  }
}
