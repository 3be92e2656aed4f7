package org.playlake.io.paimon.write;

import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.values.PCollection;

/** Takes what could not be written, and says how much it was. */
final class CountBadRecords extends PTransform<PCollection<BadRecord>, PCollection<Long>> {

  @Override
  public PCollection<Long> expand(PCollection<BadRecord> records) {
    return records.apply(Count.globally()).setCoder(VarLongCoder.of());
  }
}
