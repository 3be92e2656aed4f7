package org.playlake.io.paimon.table;

/** Distribution of rows over the writers of files. */
public enum PaimonDistribution {
  /**
   * Not at all: each bundle writes its own files, one or more for each partition it meets.
   * Cheapest, and right when bundles are few and large or hold few partitions.
   */
  NONE,

  /**
   * Rows of one partition (of a whole table that has none) meet before they are written, so that a
   * partition gets few files however many bundles its rows come from. Costs one shuffle.
   *
   * <p>A bundle sends its rows of a partition to one shard, and only after {@code withShardBytes}
   * many bytes of them on to the next one, which it opens only with a few megabytes at hand. A
   * shard is written by one worker to one file, or more when it passes the table's {@code
   * target-file-size}. So a small partition is one file, a big one is written by several workers at
   * once, and no file is small beside a big one.
   *
   * <p>Which shard a row of such a big partition goes to depends on its place in the bundle. A
   * runner that loses part of the shuffle computes that part again, so it must come out the same;
   * should it not, the commit sees that rows are missing or double and fails.
   */
  BY_PARTITION
}
