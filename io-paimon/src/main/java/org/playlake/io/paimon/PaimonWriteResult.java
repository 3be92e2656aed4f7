package org.playlake.io.paimon;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.playlake.io.paimon.table.PaimonSnapshot;

/**
 * Result of a write: the snapshots it committed.
 *
 * <pre>{@code
 * PaimonWriteResult written = orders.apply(write);
 * next.apply(Wait.on(written.snapshots()));
 * }</pre>
 */
public final class PaimonWriteResult implements POutput {

  private static final TupleTag<PaimonSnapshot> SNAPSHOTS = new TupleTag<>("snapshots");

  private final PCollection<PaimonSnapshot> snapshots;

  PaimonWriteResult(PCollection<PaimonSnapshot> snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * The snapshots that were committed, each of them once it is there, in the global window. Of a
   * bounded input one for each table, or for each table and partition when several partitions were
   * replaced; of an unbounded one such for each pane.
   */
  public PCollection<PaimonSnapshot> snapshots() {
    return snapshots;
  }

  @Override
  public Pipeline getPipeline() {
    return snapshots.getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    return Map.of(SNAPSHOTS, snapshots);
  }

  @Override
  public void finishSpecifyingOutput(
      String transformName, PInput input, PTransform<?, ?> transform) {}
}
