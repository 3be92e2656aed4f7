package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;

class CalendarCombinerTest {
  private final List<KV<Integer, byte[]>> blocks = new ArrayList<>();
  private final CalendarCombiner bundle = new CalendarCombiner(4);

  @ParameterizedTest
  @ValueSource(longs = {0, 2_000, 100_000, Long.MAX_VALUE})
  void losesNothingHoweverLittleItMayHold(long room) throws IOException {
    List<Play> plays = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      plays.add(Play.by(i % 500).in("place " + i % 70).paying(1));
      bundle.add(plays.get(i).event(), room, blocks::add);
    }
    bundle.flush(blocks::add);
    assertThat(Calendars.merged(blocks))
        .hasSize(500)
        .allSatisfy(
            (player, calendar) ->
                assertThat(CalendarLines.of(calendar))
                    .isEqualTo(
                        CalendarLines.expectedOf(
                            plays.stream().filter(p -> p.player().equals(player)).toList())));
  }

  @Test
  void oneThatMayHoldEnoughGivesNothingBeforeItsEndAndNothingTwice() throws IOException {
    bundle.add(Play.by(1).event(), 10_000, blocks::add);
    assertThat(blocks).isEmpty();
    bundle.flush(blocks::add);
    assertThat(blocks).hasSize(1);
    bundle.flush(blocks::add);
    assertThat(blocks).hasSize(1);
  }

  @Test
  void manyEventsThatSayTheSameAreCompactedNotGiven() throws IOException {
    for (int i = 0; i < 100_000; i++) {
      bundle.add(Play.by(i % 3).paying(0.5).event(), 10_000, blocks::add);
      assertThat(bundle.bytes()).isLessThanOrEqualTo(10_000);
    }
    assertThat(blocks).isEmpty();
  }

  @Test
  void everNewLabelsAreGivenBeforeTheyAreTooMany() throws IOException {
    String longText = "x".repeat(1_000);
    for (int i = 0; i < 1_000; i++) {
      bundle.add(Play.by(1).in(longText + i).with(longText + i).event(), 100_000, blocks::add);
      assertThat(bundle.bytes()).isLessThanOrEqualTo(100_000);
    }
    assertThat(blocks).hasSizeBetween(20, 100);
  }

  @Test
  void everNewPlayersAreGivenBeforeTheyAreTooMany() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      bundle.add(Play.by(PlayerId.of("player " + i)).event(), 10_000, blocks::add);
      assertThat(bundle.bytes()).isLessThanOrEqualTo(10_000);
    }
    assertThat(blocks).isNotEmpty();
  }

  @Test
  void aPlayersBlocksAreAllOfOneBucketAndBucketsShareNoPlayer() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      bundle.add(Play.by(i % 100).event(), 20_000, blocks::add);
    }
    bundle.flush(blocks::add);
    Set<PlayerId> players = new HashSet<>();
    for (int bucket = 0; bucket < 4; bucket++) {
      int asked = bucket;
      var own = Calendars.merged(blocks.stream().filter(b -> b.getKey() == asked).toList());
      assertThat(own).isNotEmpty();
      assertThat(players).doesNotContainAnyElementsOf(own.keySet());
      players.addAll(own.keySet());
    }
    assertThat(new TreeSet<>(players)).hasSize(100);
  }

  @Test
  void blocksAreOfAboutAMegabyteAndEachCanBeReadAlone() throws IOException {
    String text = "x".repeat(100);
    for (int i = 0; i < 40_000; i++) {
      bundle.add(Play.by(i % 4_000).in(text + i).event(), Long.MAX_VALUE, blocks::add);
    }
    bundle.flush(blocks::add);
    assertThat(blocks).hasSizeBetween(5, 12);
    int players = 0;
    for (KV<Integer, byte[]> block : blocks) {
      assertThat(block.getValue()).hasSizeLessThan((1 << 20) + 2_000);
      players += Calendars.merged(List.of(block)).size();
    }
    assertThat(players).isEqualTo(4_000);
  }

  @Test
  void aLabelsTextStandsOnceInABlock() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      bundle.add(Play.by(i).in("somewhere").with("phone").event(), Long.MAX_VALUE, blocks::add);
      bundle.add(Play.by(i).in("somewhere").with("pc").event(), Long.MAX_VALUE, blocks::add);
    }
    bundle.flush(blocks::add);
    assertThat(blocks).hasSize(4);
    for (KV<Integer, byte[]> block : blocks) {
      assertThat(new String(block.getValue(), StandardCharsets.ISO_8859_1))
          .containsOnlyOnce("somewhere")
          .containsOnlyOnce("phone")
          .containsOnlyOnce("pc");
    }
  }
}
