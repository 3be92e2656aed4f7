package org.playlake.io.paimon.internal.follow;

import java.util.List;
import java.util.function.LongConsumer;
import org.apache.beam.sdk.io.UnboundedSource;

/**
 * Checkpoint of a continuous read.
 *
 * @param schema that the splits are read with
 * @param next the snapshot to look for when all splits are read
 * @param watermark in milliseconds, which is also the timestamp of the splits' rows
 * @param done rows that were given, or left out, of the first split
 * @param unread splits of the snapshot before {@code next}, packed; the first may be half read
 * @param finished told, when the runner has the rows safe, which snapshot is needed from now on
 */
public record ContinuousMark(
    long schema, long next, long watermark, long done, List<byte[]> unread, LongConsumer finished)
    implements UnboundedSource.CheckpointMark {

  @Override
  public void finalizeCheckpoint() {
    finished.accept(needed());
  }

  /** The earliest snapshot that must not expire. */
  long needed() {
    return unread.isEmpty() ? next : next - 1;
  }
}
