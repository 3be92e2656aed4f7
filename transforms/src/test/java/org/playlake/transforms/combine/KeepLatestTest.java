package org.playlake.transforms.combine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.player.Details;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileOrder;

@ExtendWith(TestPipelineExtension.class)
class KeepLatestTest {
  private static final PlayerId ANN = PlayerId.of("ann");
  private static final Instant START = Instant.EPOCH;
  private static final PlayerId BOB = PlayerId.of(2);

  @Test
  void keepsTheLatestProfileOfAPlayer(TestPipeline p) {
    PlayerDetails never = Details.of(ANN, Map.of("gender", "z"));
    PlayerDetails early = Details.of(ANN, Map.of("lastLoginDate", 1, "gender", "y"));
    PlayerDetails late = Details.of(ANN, Map.of("lastLoginDate", 2, "gender", "x"));
    PlayerDetails bob = Details.of(BOB);
    PAssert.that(latest(p, late, never, bob, early)).containsInAnyOrder(late, bob);
    p.run();
  }

  @Test
  void breaksTiesByTheOtherColumns(TestPipeline p) {
    PlayerDetails lesser = Details.of(ANN, Map.of("lastLoginDate", 2, "totalDeaths", 3));
    PlayerDetails greater = Details.of(ANN, Map.of("lastLoginDate", 2, "totalDeaths", 4));
    PAssert.that(latest(p, greater, lesser)).containsInAnyOrder(greater);
    p.run();
  }

  @Test
  void keepsOneOfEqualProfiles(TestPipeline p) {
    PlayerDetails ann = Details.of(ANN, Map.of("lastLoginDate", 2));
    PAssert.that(latest(p, ann, ann, ann)).containsInAnyOrder(ann);
    p.run();
  }

  @Test
  void profilesOfNobodyAreThoseOfOneUser(TestPipeline p) {
    PlayerDetails early = Details.of(PlayerId.ANONYMOUS, Map.of("lastLoginDate", 1));
    PlayerDetails late = Details.of(PlayerId.ANONYMOUS, Map.of("lastLoginDate", 2));
    PAssert.that(latest(p, late, early)).containsInAnyOrder(late);
    p.run();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsTheSameHoweverTheProfilesAreShuffled(long seed, TestPipeline p) {
    Random random = new Random(4);
    List<PlayerDetails> profiles = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      profiles.add(
          Details.of(
              PlayerId.of(random.nextInt(10)),
              Map.of(
                  "lastLoginDate",
                  random.nextInt(3),
                  "gender",
                  random.nextBoolean() ? "f" : "m",
                  "gameHours",
                  random.nextInt(40) / 2.0)));
    }
    List<PlayerDetails> expected = new ArrayList<>();
    for (long player = 0; player < 10; player++) {
      PlayerId id = PlayerId.of(player);
      expected.add(
          profiles.stream()
              .filter(profile -> profile.player().equals(id))
              .max(ProfileOrder.LATEST_LAST)
              .get());
    }
    Collections.shuffle(profiles, new Random(seed));
    PAssert.that(latest(p, profiles.toArray(PlayerDetails[]::new))).containsInAnyOrder(expected);
    p.run();
  }

  @Test
  void keepsOneAPlayerAndWindow(TestPipeline p) {
    PlayerDetails first = Details.of(ANN, Map.of("lastLoginDate", 5));
    PlayerDetails second = Details.of(ANN, Map.of("lastLoginDate", 1));
    Duration hour = Duration.standardHours(1);
    PCollection<PlayerDetails> latest =
        p.apply(
                Create.timestamped(
                        TimestampedValue.of(first, START),
                        TimestampedValue.of(second, START.plus(hour)))
                    .withCoder(PlayerDetails.CODER))
            .apply(Window.into(FixedWindows.of(hour)))
            .apply(KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST));
    PAssert.that(latest).inWindow(new IntervalWindow(START, hour)).containsInAnyOrder(first);
    PAssert.that(latest)
        .inWindow(new IntervalWindow(START.plus(hour), hour))
        .containsInAnyOrder(second);
    p.run();
  }

  @Test
  void inTwoHalvesKeepsTheSame(TestPipeline p) {
    List<PlayerDetails> profiles = new ArrayList<>();
    List<PlayerDetails> expected = new ArrayList<>();
    for (int player = 0; player < 50; player++) {
      PlayerId id = player == 7 ? ANN : PlayerId.of(player);
      for (int day = 0; day < 9; day++) {
        profiles.add(Details.of(id, Map.of("lastLoginDate", day, "gender", "f")));
      }
      expected.add(profiles.get(profiles.size() - 1));
    }
    Collections.shuffle(profiles, new Random(6));
    KeepLatest<PlayerId, PlayerDetails> halves =
        KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST)
            .withBuckets(3);
    PAssert.that(
            p.apply(Create.of(profiles).withCoder(PlayerDetails.CODER))
                .apply("Fold", ParDo.of(new MapSideFn<>(halves.mapSide(PlayerDetails.CODER))))
                .setCoder(CombineInBuckets.BLOCKS)
                .apply("Gather", GroupByKey.create())
                .apply("Merge", ParDo.of(new LatestFn<>(halves.ofBucket(PlayerDetails.CODER))))
                .setCoder(PlayerDetails.CODER))
        .containsInAnyOrder(expected);
    p.run();
  }

  @Test
  void keepsNothingOfNothing(TestPipeline p) {
    PAssert.that(latest(p)).empty();
    p.run();
  }

  @Test
  void anOrderThatCannotTravelIsRefused() {
    Comparator<PlayerDetails> order = new PlainOrder();
    assertThatThrownBy(() -> KeepLatest.by(PlayerDetails::player, PlayerId.CODER, order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be Serializable");
  }

  private static PCollection<PlayerDetails> latest(TestPipeline p, PlayerDetails... profiles) {
    return p.apply(Create.of(Arrays.asList(profiles)).withCoder(PlayerDetails.CODER))
        .apply(KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST));
  }

  private static final class PlainOrder implements Comparator<PlayerDetails> {
    @Override
    public int compare(PlayerDetails left, PlayerDetails right) {
      return ProfileOrder.LATEST_LAST.compare(left, right);
    }
  }
}
