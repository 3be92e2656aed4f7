package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.player.PlayerId;

class PlayerIndexTest {
  private static final int OF_EACH_KIND = 500;

  private final PlayerIndex index = new PlayerIndex();

  @Test
  void givesEachPlayerOneIndexAndThePlayerBack() {
    List<PlayerId> players = players();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < players.size(); i++) {
        assertThat(index.add(players.get(i))).isEqualTo(i);
        assertThat(index.get(i)).isEqualTo(players.get(i));
      }
    }
    assertThat(index.size()).isEqualTo(players.size());
  }

  @Test
  void sortsHoweverPlayersCame() {
    players().forEach(index::add);
    List<PlayerId> sorted = Arrays.stream(index.sorted()).mapToObj(index::get).toList();
    assertThat(sorted.subList(0, OF_EACH_KIND)).isSorted().allMatch(p -> p.text() == null);
    assertThat(sorted.subList(OF_EACH_KIND, sorted.size()))
        .isSorted()
        .startsWith(PlayerId.ANONYMOUS)
        .hasSize(OF_EACH_KIND + 1);
  }

  @Test
  void dealsPlayersIntoBucketsOfAboutTheSameSize() {
    players().forEach(index::add);
    List<Integer> buckets =
        Arrays.stream(index.byBucket(10))
            .mapToObj(player -> PlayerIndex.bucket(index.get(player), 10))
            .toList();
    assertThat(buckets).hasSize(index.size()).isSorted();
    for (int bucket = 0; bucket < 10; bucket++) {
      assertThat(Collections.frequency(buckets, bucket)).isBetween(60, 140);
    }
    assertThat(index.byBucket(10)).doesNotHaveDuplicates();
  }

  @Test
  void aBucketIsTheSameEverywhere() {
    assertThat(PlayerIndex.bucket(PlayerId.ANONYMOUS, 1_000)).isZero();
    assertThat(PlayerIndex.bucket(PlayerId.of(1), 1_000)).isEqualTo(455);
    assertThat(PlayerIndex.bucket(PlayerId.of("安"), 1_000)).isEqualTo(628);
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(index.sorted()).isEmpty();
    assertThat(index.byBucket(3)).isEmpty();
    assertThat(index.bytes()).isZero();
  }

  private static List<PlayerId> players() {
    List<PlayerId> players = new ArrayList<>(List.of(PlayerId.ANONYMOUS));
    for (int i = 0; i < OF_EACH_KIND; i++) {
      players.add(PlayerId.of(i - OF_EACH_KIND / 2));
      players.add(PlayerId.of("" + i));
    }
    Collections.shuffle(players, new Random(1));
    return players;
  }
}
