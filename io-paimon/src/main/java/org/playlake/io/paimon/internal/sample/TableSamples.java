package org.playlake.io.paimon.internal.sample;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.memory.MemorySegment;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.cluster.ClusteringKeys;
import org.playlake.io.paimon.internal.pack.RowPlaces;
import org.playlake.io.paimon.internal.route.Clustering;
import org.playlake.io.paimon.internal.route.ShardKey;

/** Samples the clustering keys of a bundle's rows of one table, partition by partition. */
final class TableSamples {

  /** Estimated heap bytes of a partition beside its keys. */
  private static final int PARTITION_BYTES = 512;

  /** Takes the sample of a partition. */
  @FunctionalInterface
  interface Output {
    void sample(KV<byte[], KeySample> sample);
  }

  private final String table;
  private final long shardBytes;
  private final InternalRowSerializer rows;
  private final RowPlaces places;
  private final ClusteringKeys keys;
  private final Map<BinaryRow, KeySample> open = new HashMap<>();

  TableSamples(String table, FileStoreTable stored, Clustering clustering, long shardBytes) {
    this.table = table;
    this.shardBytes = shardBytes;
    this.rows = new InternalRowSerializer(stored.rowType());
    this.places = RowPlaces.of(stored);
    this.keys = new ClusteringKeys(stored.rowType(), clustering);
  }

  /** Adds a row and says how many bytes more are held now. */
  int add(InternalRow row) {
    places.look(row);
    int more = 0;
    KeySample sample = open.get(places.partition());
    if (sample == null) {
      sample = KeySample.forShards(shardBytes);
      open.put(places.partition().copy(), sample);
      more = PARTITION_BYTES;
    }
    BinaryRow whole = rows.toBinaryRow(row);
    int length = whole.getSizeInBytes();
    long rank = KeySample.rank(hash(whole), length);
    if (sample.add(rank, length)) {
      more += sample.put(rank, new Sampled(keys.bound(row), length, 1));
    }
    return more;
  }

  void flush(Output out) {
    open.forEach(
        (partition, sample) -> out.sample(KV.of(ShardKey.of(table, partition, 0), sample)));
    clear();
  }

  void clear() {
    open.clear();
  }

  /** The 32 bits of Paimon's own hash are too few: many rows of a big table would share one. */
  private static long hash(BinaryRow row) {
    MemorySegment segment = row.getSegments()[0];
    int offset = row.getOffset();
    int length = row.getSizeInBytes();
    if (row.getSegments().length > 1) {
      segment = MemorySegment.wrap(row.toBytes());
      offset = 0;
    }
    long hash = length;
    int position = 0;
    for (; position + Long.BYTES <= length; position += Long.BYTES) {
      hash = mix(hash ^ segment.getLongBigEndian(offset + position));
    }
    for (; position < length; position++) {
      hash = mix(hash ^ segment.get(offset + position));
    }
    return hash;
  }

  /** The finisher of SplitMix64: every bit of the input changes about half of the output's. */
  private static long mix(long bits) {
    long mixed = bits + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
