package org.playlake.benchmarks.paimonio;

import java.time.Instant;
import org.apache.beam.sdk.values.Row;

/** Adds a Beam row to sums. */
record RowSum() implements SumFn.Adding<Row> {

  @Override
  public void add(Row row, Sums to) {
    Integer quantity = row.getValue(1);
    String region = row.getValue(2);
    Instant at = row.getValue(5);
    to.add(
        row.<Long>getValue(0),
        quantity == null ? 0 : quantity,
        region == null ? 0 : region.length(),
        row.<String>getValue(3).length(),
        row.<Double>getValue(4),
        at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
  }
}
