package org.playlake.transforms.combine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.player.Details;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileOrder;

class LatestCombinerTest {
  private static final int BUCKETS = 4;
  private static final LatestOrder<PlayerDetails> LATEST =
      new LatestOrder<>(ProfileOrder.LATEST_LAST, PlayerDetails.CODER);

  private final List<KV<Integer, byte[]>> blocks = new ArrayList<>();

  @Test
  void aPlayerIsInOneBucketInWhateverPart() throws Exception {
    fill(0, 2_000, 1);
    fill(500, 2_500, 2);
    Map<PlayerId, Set<Integer>> buckets =
        players().stream().collect(groupingBy(KV::getValue, mapping(KV::getKey, toSet())));
    assertThat(buckets).hasSize(2_500);
    assertThat(buckets.values()).allSatisfy(its -> assertThat(its).hasSize(1));
  }

  @Test
  void playersWithNumbersInARowAreSpreadOverTheBuckets() throws Exception {
    fill(0, 4_000, 1);
    Map<Integer, List<KV<Integer, PlayerId>>> perBucket =
        players().stream().collect(groupingBy(KV::getKey));
    assertThat(perBucket).hasSize(BUCKETS);
    assertThat(perBucket.values()).allSatisfy(its -> assertThat(its).hasSizeBetween(800, 1_200));
  }

  @Test
  void givesBlocksBeforeItsEndWhenItHoldsMuch() throws Exception {
    LatestCombiner<PlayerId, PlayerDetails> part = part();
    for (int player = 0; player < 100_000; player++) {
      part.add(Details.of(PlayerId.of(player)), Long.MAX_VALUE, blocks::add);
    }
    assertThat(blocks).isNotEmpty();
    part.flush(blocks::add);
    assertThat(players()).hasSize(100_000);
  }

  private void fill(int from, int to, int login) throws IOException {
    LatestCombiner<PlayerId, PlayerDetails> part = part();
    for (int player = from; player < to; player++) {
      part.add(
          Details.of(PlayerId.of(player), Map.of("lastLoginDate", login)),
          Long.MAX_VALUE,
          blocks::add);
    }
    part.flush(blocks::add);
  }

  private static LatestCombiner<PlayerId, PlayerDetails> part() {
    return new LatestCombiner<>(PlayerDetails::player, PlayerId.CODER, LATEST, BUCKETS);
  }

  /** The players in the blocks, with the bucket of the block. */
  private List<KV<Integer, PlayerId>> players() throws Exception {
    List<KV<Integer, PlayerId>> players = new ArrayList<>();
    for (KV<Integer, byte[]> block : blocks) {
      new LatestOfBucket<>(LATEST)
          .merge(
              KV.of(block.getKey(), List.of(block.getValue())),
              details -> players.add(KV.of(block.getKey(), details.player())));
    }
    return players;
  }
}
