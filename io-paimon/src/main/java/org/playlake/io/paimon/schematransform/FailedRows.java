package org.playlake.io.paimon.schematransform;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.transforms.providers.ErrorHandling;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Rows that could not be written, as they came in, each with the reason. */
final class FailedRows extends PTransform<PCollection<BadRecord>, PCollection<Row>> {

  private final Schema schema;
  private final Coder<Row> coder;

  FailedRows(Schema schema, Coder<Row> coder) {
    this.schema = schema;
    this.coder = coder;
  }

  @Override
  public PCollection<Row> expand(PCollection<BadRecord> bad) {
    Schema errors = ErrorHandling.errorSchema(schema);
    Coder<Row> rows = coder;
    return bad.apply(
            "ToRow", MapElements.into(TypeDescriptors.rows()).via(each -> row(each, rows, errors)))
        .setRowSchema(errors);
  }

  private static Row row(BadRecord bad, Coder<Row> coder, Schema schema) {
    byte[] encoded = bad.getRecord().getEncodedRecord();
    String reason = bad.getFailure().getDescription();
    if (encoded == null) {
      throw new IllegalStateException(
          "A row that cannot be written cannot be given out either, since "
              + coder
              + " does not encode it. "
              + reason);
    }
    try {
      return Row.withSchema(schema)
          .addValues(CoderUtils.decodeFromByteArray(coder, encoded), reason)
          .build();
    } catch (CoderException e) {
      throw new IllegalStateException("A row that cannot be written was spoilt. " + reason, e);
    }
  }
}
