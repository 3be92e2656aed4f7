package org.playlake.io.paimon.internal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.DefaultCoder;
import org.playlake.io.paimon.internal.cluster.ClusteringKeys;

/**
 * Sample of a partition's clustering keys, with the bytes of its rows.
 *
 * <p>Each row has a rank, which depends on nothing but its content, and those with the lowest ranks
 * are sampled: the same ones however rows come in bundles and in which order samples are merged. A
 * row of twice the bytes has a low rank twice as often, so that the keys in a sample stand for much
 * the same number of bytes each.
 */
@DefaultCoder(KeySampleCoder.class)
final class KeySample {

  /** Enough for a partition that is made of few different rows. */
  private static final int LEAST = 64;

  private static final int MOST = 4_096;
  private static final int FOR_EACH_SHARD = 64;

  /** Estimated heap bytes of a key beside its bytes. */
  private static final int KEY_BYTES = 128;

  /** Range of ranks: 63 random bits. */
  private static final double RANKS = 0x1p63;

  private final long commonRank;
  private final TreeMap<Long, Sampled> sampled = new TreeMap<>();
  private long bytes;

  KeySample(long commonRank, long bytes) {
    this.commonRank = commonRank;
    this.bytes = bytes;
  }

  /**
   * Empty sample that may become large enough to cut the partition into shards of so many bytes.
   */
  static KeySample forShards(long shardBytes) {
    return new KeySample((long) (RANKS * FOR_EACH_SHARD / shardBytes), 0);
  }

  static long rank(long hash, int rowBytes) {
    return (hash >>> 1) / rowBytes;
  }

  /** Counts a row and says whether its key is to be given too. */
  boolean add(long rank, int rowBytes) {
    bytes += rowBytes;
    if (!isLow(rank)) {
      return false;
    }
    Sampled there = sampled.get(rank);
    if (there != null) {
      sampled.put(rank, there.plus(1));
    }
    return there == null;
  }

  /** Gives the key of a row that was counted, and says how many bytes more are held now. */
  int put(long rank, Sampled key) {
    int before = sampled.size();
    sampled.merge(rank, key, (one, other) -> one.plus(other.rows()));
    while (sampled.size() > MOST || (sampled.size() > LEAST && sampled.lastKey() >= commonRank)) {
      sampled.pollLastEntry();
    }
    return (sampled.size() - before) * (KEY_BYTES + key.key().length);
  }

  private boolean isLow(long rank) {
    return sampled.size() < LEAST
        || (sampled.size() < MOST && rank < commonRank)
        || rank <= sampled.lastKey();
  }

  void add(KeySample other) {
    bytes += other.bytes;
    other.sampled.forEach(this::put);
  }

  long commonRank() {
    return commonRank;
  }

  /** In bytes of rows, how large all of the partition is. */
  long bytes() {
    return bytes;
  }

  Map<Long, Sampled> sampled() {
    return sampled;
  }

  /**
   * The keys at which to cut the partition into ranges, in order: the first one of each range but
   * the first. Each range has about as many bytes as a shard, and none less than half of it, as far
   * as a sample can tell; more where many rows have one key, which is never cut in two, or where
   * there are more shards than a sample is good for.
   */
  List<byte[]> cut(long shardBytes, ClusteringKeys keys) {
    long shards = Math.min(MOST / 16, (bytes - 1) / shardBytes + 1);
    if (shards < 2) {
      return List.of();
    }
    List<Sampled> sorted = new ArrayList<>(sampled.values());
    sorted.sort((a, b) -> keys.compare(keys.bound(a.key()), keys.bound(b.key())));
    double atLeast = RANKS / Math.max(1, sampled.lastKey());
    double total = 0;
    for (Sampled each : sorted) {
      total += weight(each, atLeast);
    }
    return new RangeCut(total / shards, keys).of(sorted, each -> weight(each, atLeast));
  }

  /**
   * Number of bytes that a key stands for: a row smaller than this had a smaller chance to be here.
   */
  private static double weight(Sampled sampled, double atLeast) {
    return sampled.rows() * Math.max(sampled.rowBytes(), atLeast);
  }
}
