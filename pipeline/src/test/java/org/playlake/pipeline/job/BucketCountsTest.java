package org.playlake.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketCountsTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "3, 1", "4, 2", "7, 2", "8, 4", "20, 8", "100, 32", "1000000, 4096"})
  void profilesAreDealtSoThatNoFileOfThemIsACrumb(long megabytes, int buckets) {
    assertThat(BucketCounts.profiles(megabytes << 20, 1_000)).isEqualTo(buckets);
  }

  @ParameterizedTest
  @CsvSource({"99_999, 1", "100_000, 2", "900_000, 2"})
  void profilesThatTakeASecondAreSharedByTwoWorkers(String rows, int buckets) {
    assertThat(BucketCounts.profiles(1 << 20, Long.parseLong(rows.replace("_", ""))))
        .isEqualTo(buckets);
  }

  @Test
  void manyProfilesInFewBytesAreDealtSoThatABucketFitsIntoMemory() {
    assertThat(BucketCounts.profiles(1 << 20, 10_000_000)).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "20_000, 1", "100_000, 3", "1_000_000, 8", "100_000_000, 200"})
  void playersOfFewEventsNeedNoMoreBucketsThanThereIsWork(String rows, int buckets) {
    assertThat(BucketCounts.players(Long.parseLong(rows.replace("_", "")))).isEqualTo(buckets);
  }
}
