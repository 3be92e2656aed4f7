package org.playlake.pipeline.job;

/**
 * Numbers of buckets that keys are partitioned into. A worker holds one bucket at a time in memory.
 *
 * @param profiles buckets of players' profiles; one file of details each at most
 * @param players buckets of players' calendars
 */
record BucketCounts(int profiles, int players) {

  /** So many profiles take a worker a second, half of which a second one saves. */
  private static final long ROWS_OF_TWO_BUCKETS = 100_000;

  /** Profiles of fewer bytes of source make files of details of less than a megabyte. */
  private static final long PROFILE_BYTES = 4L << 20;

  /** Number of profiles that take about a hundred megabytes of memory. */
  private static final long PROFILE_ROWS = 1_000_000;

  /** Buckets for as many workers of what fits one; fewer where a bucket is hardly any work. */
  private static final int FEW_PLAYER_BUCKETS = 8;

  private static final long LEAST_ROWS_A_PLAYER_BUCKET = 50_000;
  private static final int MOST = 4096;
  private static final long ROWS_A_PLAYER_BUCKET = 500_000;

  static BucketCounts of(JobPlan plan) {
    return new BucketCounts(
        profiles(plan.profiles().bytes(), plan.profiles().rows()), players(plan.rows()));
  }

  /** A power of two, so that two or four workers get as many. */
  static int profiles(long bytes, long rows) {
    long least = rows < ROWS_OF_TWO_BUCKETS ? 0 : 1;
    long parts = Math.max(least, Math.max(bytes / PROFILE_BYTES, rows / PROFILE_ROWS));
    return (int) Math.min(MOST, Long.highestOneBit(2 * parts + 1));
  }

  static int players(long rows) {
    long few = Math.min(FEW_PLAYER_BUCKETS, 1 + rows / LEAST_ROWS_A_PLAYER_BUCKET);
    return (int) Math.max(few, Math.min(MOST, rows / ROWS_A_PLAYER_BUCKET));
  }
}
