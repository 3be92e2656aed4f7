package org.playlake.transforms.combine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.player.Details;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileOrder;
import org.playlake.transforms.record.BlockInput;
import org.playlake.transforms.record.TextCache;

class DealtBlocksTest {
  private static final int PLAYERS = 1_000;
  private static final Coder<KV<PlayerId, Integer>> CODER =
      KvCoder.of(PlayerId.CODER, VarIntCoder.of());

  private final KeepLatest<PlayerId, PlayerDetails> latest =
      KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST).withBuckets(8);

  private final List<KV<Integer, byte[]>> blocks = new ArrayList<>();

  @Test
  void valuesAreInTheBucketOfTheLatestValueOfTheirKey() throws Exception {
    MapSideCombiner<PlayerDetails> profiles = latest.mapSide(PlayerDetails.CODER).create();
    MapSideCombiner<KV<PlayerId, Integer>> values = values();
    for (int i = 0; i < PLAYERS; i++) {
      profiles.add(Details.of(player(i)), profiles.budget(), blocks::add);
    }
    profiles.flush(blocks::add);
    Map<PlayerId, Integer> buckets = new HashMap<>();
    for (KV<Integer, byte[]> block : blocks) {
      latest
          .ofBucket(PlayerDetails.CODER)
          .merge(
              KV.of(block.getKey(), List.of(block.getValue())),
              details -> buckets.put(details.player(), block.getKey()));
    }
    assertThat(buckets).hasSize(PLAYERS);
    blocks.clear();
    for (int i = 0; i < PLAYERS; i++) {
      values.add(KV.of(player(i), i), values.budget(), blocks::add);
    }
    values.flush(blocks::add);
    assertThat(dealt())
        .hasSize(PLAYERS)
        .allSatisfy(
            value ->
                assertThat(value.getKey())
                    .isEqualTo(buckets.get(player(value.getValue().getValue()))));
  }

  @Test
  void everyValueOfAKeyIsKeptInTheOrderInWhichTheyCame() throws Exception {
    MapSideCombiner<KV<PlayerId, Integer>> values = values();
    for (int i = 0; i < 200_000; i++) {
      values.add(KV.of(PlayerId.of(7), i), values.budget(), blocks::add);
    }
    assertThat(blocks).isNotEmpty();
    assertThat(values.bytes()).isPositive();
    values.flush(blocks::add);
    assertThat(values.bytes()).isZero();
    assertThat(dealt())
        .extracting(each -> each.getValue().getValue())
        .hasSize(200_000)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void noMoreIsHeldThanThereIsRoomFor() throws Exception {
    MapSideCombiner<KV<PlayerId, Integer>> values = values();
    for (int i = 0; i < PLAYERS; i++) {
      values.add(KV.of(player(i), i), 500, blocks::add);
      assertThat(values.bytes()).isLessThanOrEqualTo(500);
    }
    values.flush(blocks::add);
    assertThat(dealt()).hasSize(PLAYERS);
  }

  private MapSideCombiner<KV<PlayerId, Integer>> values() {
    return latest.<KV<PlayerId, Integer>>alongside(KV::getKey, CODER).create();
  }

  /** Numbers, texts and the anonymous player. */
  private static PlayerId player(int i) {
    return i == 0 ? PlayerId.ANONYMOUS : i % 2 == 0 ? PlayerId.of(i) : PlayerId.of("player " + i);
  }

  private List<KV<Integer, KV<PlayerId, Integer>>> dealt() throws IOException {
    List<KV<Integer, KV<PlayerId, Integer>>> dealt = new ArrayList<>();
    for (KV<Integer, byte[]> block : blocks) {
      BlockInput in = new BlockInput(block.getValue(), new TextCache(text -> text));
      while (!in.isAtEnd()) {
        dealt.add(KV.of(block.getKey(), CODER.decode(in)));
      }
    }
    return dealt;
  }
}
