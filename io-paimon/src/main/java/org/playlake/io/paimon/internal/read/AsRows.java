package org.playlake.io.paimon.internal.read;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.rows.PaimonToBeam;
import org.playlake.io.paimon.table.PaimonReadFunction;

/** Elements that are Beam's rows. */
public record AsRows() implements Elements<Row> {

  @Override
  public Made<Row> of(
      RowType columns, @Nullable String kind, @Nullable Coder<Row> coder, CoderRegistry registry) {
    if (coder != null) {
      throw new IllegalArgumentException(
          "Rows are encoded by their schema, not by " + coder + ". Leave out withCoder.");
    }
    PaimonToBeam plain = PaimonToBeam.of(columns);
    PaimonToBeam rows = kind == null ? plain : plain.withRowKind(kind);
    return new Made<>(
        kind == null ? new InsertedOnly(rows) : new AnyKind(rows),
        RowCoder.of(rows.schema()),
        rows.schema());
  }

  // No lambdas: serialized, they name their types as texts, which stay as they are where Paimon is
  // relocated.
  private record AnyKind(PaimonToBeam rows) implements PaimonReadFunction<Row> {

    @Override
    public Row element(InternalRow row) {
      return rows.convert(row);
    }
  }

  /** A row that was taken away must not look as if it had been added. */
  private record InsertedOnly(PaimonToBeam rows) implements PaimonReadFunction<Row> {

    @Override
    public Row element(InternalRow row) {
      RowKind kind = row.getRowKind();
      if (kind == RowKind.DELETE || kind == RowKind.UPDATE_BEFORE) {
        throw new IllegalStateException(
            "A snapshot took rows away ("
                + kind.shortString()
                + "), and the rows that are read have no column that could say so. Name one with"
                + " withRowKindColumn(..).");
      }
      return rows.convert(row);
    }
  }
}
