package org.playlake.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.pipeline.options.JoinArgument;

class PlayerJoinTest {
  private static final long GB = 1L << 30;

  @ParameterizedTest
  @CsvSource({
    // players, bytes of their texts, gigabytes of a worker, shuffled
    "0, 0, 1, false",
    "2000000, 0, 1, false",
    "3000000, 0, 1, false",
    "3500000, 0, 1, true",
    "1000000, 10000000, 1, false",
    "1200000, 12000000, 1, true",
    "15000000, 150000000, 14, false",
    "20000000, 200000000, 14, true",
    "50000000, 0, 14, true",
    "40000000, 0, 14, false",
    "80000000, 0, 100, false",
    "300000000, 0, 14, true"
  })
  void whatFitsIntoAQuarterOfAWorkersMemoryIsSentToAll(
      long players, long textBytes, long gigabytes, boolean shuffled) {
    PlayerJoin join = PlayerJoin.of(JoinArgument.AUTO, players, textBytes, gigabytes * GB);
    assertThat(join.isShuffled()).isEqualTo(shuffled);
    assertThat(join.reason().isPresent()).isEqualTo(shuffled);
  }

  @Test
  void theReasonHasTheNumbersAndTheOtherChoice() {
    assertThat(PlayerJoin.of(JoinArgument.AUTO, 300_000_000, 0, 14 * GB).reason())
        .hasValueSatisfying(
            reason ->
                assertThat(reason)
                    .contains(
                        "by a shuffle",
                        "300,000,000 players",
                        "23.4 GB",
                        "a quarter of a worker's memory of 15.0 GB",
                        "--playerJoin=broadcast"));
  }

  @Test
  void aTableThatOneArrayDoesNotHoldIsNotSentHoweverMuchMemoryThereIs() {
    PlayerJoin join = PlayerJoin.of(JoinArgument.AUTO, 100_000_000, 0, 1000 * GB);
    assertThat(join.reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("sent to a worker at once"));
  }

  @Test
  void whatIsAskedForIsDoneWithoutAWord() {
    assertThat(PlayerJoin.of(JoinArgument.BROADCAST, 1_000_000_000, 0, GB))
        .isEqualTo(PlayerJoin.BROADCAST);
    assertThat(PlayerJoin.of(JoinArgument.SHUFFLE, 1, 0, GB)).isEqualTo(PlayerJoin.SHUFFLE);
    assertThat(PlayerJoin.SHUFFLE.reason()).isEmpty();
  }
}
