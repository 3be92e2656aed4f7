package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.Bytes;
import org.playlake.transforms.text.Dates;
import org.playlake.transforms.text.Region;

class LoadedCalendarsTest {
  private static final int MARCH_1 = Dates.day("2024-03-01");

  @Test
  void aDayHoldsAllThatIsKnownOfItInOrder() throws Exception {
    List<PlayerDay> days =
        days(
            blocks(
                List.of(
                    Play.by(1).at("18:00").in("广东-深圳").with("pc").paying(2.5).event(),
                    Play.by(1).at("09:00").in("广东-广州").with("ios").event(),
                    Play.by(1).at("12:00").in(null).with(null).paying(1).event())));
    DecimalSum paid = new DecimalSum();
    paid.add(3.5);
    assertThat(days)
        .containsExactly(
            new PlayerDay(
                PlayerId.of(1),
                MARCH_1,
                3,
                Play.by(1).at("09:00").event().micros(),
                Play.by(1).at("18:00").event().micros(),
                2,
                paid,
                List.of("ios", "pc", "unknown"),
                List.of(
                    new Region("unknown", "unknown"),
                    new Region("广东", "广州"),
                    new Region("广东", "深圳")),
                0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void daysOfLoadsThatAreStoredAndReadBackMakeTheSameCalendars(long seed) throws Exception {
    Random random = new Random(seed);
    List<PlayEvent> events = new ArrayList<>();
    for (int player = -1; player < 4; player++) {
      PlayerId id = player < 0 ? PlayerId.ANONYMOUS : PlayerId.of(player);
      RandomPlays.of(id, random.nextInt(80), random).forEach(play -> events.add(play.event()));
    }
    Map<Integer, List<PlayEvent>> loads = new TreeMap<>();
    for (PlayEvent event : events) {
      int load = random.nextInt(4);
      loads.computeIfAbsent(load, each -> new ArrayList<>()).add(in(load, event));
    }
    List<byte[]> together = new ArrayList<>();
    List<byte[]> mixed = new ArrayList<>();
    for (Map.Entry<Integer, List<PlayEvent>> load : loads.entrySet()) {
      List<byte[]> own = blocks(load.getValue());
      together.addAll(own);
      mixed.addAll(load.getKey() % 2 == 0 ? own : stored(days(own)));
    }
    Collections.shuffle(mixed, random);
    assertThat(calendars(mixed)).isEqualTo(calendars(blocks(events)));
    assertThat(calendars(together)).isEqualTo(calendars(blocks(events)));
    assertThat(days(together).stream().map(PlayerDay::loadDate).distinct().toList())
        .containsExactlyElementsOf(loads.keySet());
    assertThat(days(mixed))
        .isEqualTo(days(together).stream().filter(day -> day.loadDate() % 2 == 0).toList())
        .hasSizeLessThan(days(together).size());
  }

  private static PlayEvent in(int load, PlayEvent event) {
    return new PlayEvent(
        event.player(),
        event.micros(),
        event.day(),
        event.type(),
        event.location(),
        event.amount(),
        event.gender(),
        event.device(),
        load);
  }

  private static List<byte[]> blocks(List<PlayEvent> events) throws Exception {
    List<byte[]> blocks = new ArrayList<>();
    CalendarCombiner bundle = new CalendarCombiner(1);
    for (PlayEvent event : events) {
      bundle.add(event, Long.MAX_VALUE, block -> blocks.add(block.getValue()));
    }
    bundle.flush(block -> blocks.add(block.getValue()));
    return blocks;
  }

  private static List<byte[]> stored(List<PlayerDay> days) throws Exception {
    List<KV<Integer, byte[]>> blocks = new ArrayList<>();
    StoredDayCombiner bundle = new StoredDayCombiner(1);
    for (PlayerDay day : days) {
      assertThat(Bytes.copyOf(day, PlayerDay.CODER)).isEqualTo(day);
      bundle.add(day, 1_000, blocks::add);
    }
    bundle.flush(blocks::add);
    return blocks.stream().map(KV::getValue).toList();
  }

  private static List<PlayerDay> days(List<byte[]> blocks) throws Exception {
    List<PlayerDay> days = new ArrayList<>();
    new LoadedCalendars().merge(blocks, days::add, (player, calendar) -> {});
    return days;
  }

  private static Map<String, List<String>> calendars(List<byte[]> blocks) throws Exception {
    Map<String, List<String>> lines = new TreeMap<>();
    new LoadedCalendars()
        .merge(
            blocks,
            day -> {},
            (player, calendar) ->
                lines.put(player.kind() + " " + player, CalendarLines.of(calendar)));
    return lines;
  }
}
