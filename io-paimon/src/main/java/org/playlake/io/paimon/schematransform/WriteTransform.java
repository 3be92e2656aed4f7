package org.playlake.io.paimon.schematransform;

import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.providers.ErrorHandling;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler.BadRecordErrorHandler;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.WritePaimon;

/** A write as a schema transform. */
final class WriteTransform extends SchemaTransform {

  static final String SNAPSHOTS = "snapshots";

  private final ConfiguredWrite configured;
  private final @Nullable String errors;

  WriteTransform(PaimonWriteConfiguration configuration) {
    this.configured = ConfiguredWrite.of(configuration);
    this.errors = ErrorHandling.getOutputOrNull(configuration.getErrorHandling());
  }

  @Override
  public PCollectionRowTuple expand(PCollectionRowTuple input) {
    PCollection<Row> rows = input.getSinglePCollection();
    WritePaimon<Row> write = configured.on(rows);
    return errors == null
        ? PCollectionRowTuple.of(SNAPSHOTS, snapshots(rows, write))
        : withErrors(rows, write, errors);
  }

  private static PCollectionRowTuple withErrors(
      PCollection<Row> rows, WritePaimon<Row> write, String output) {
    BadRecordErrorHandler<PCollection<Row>> handler =
        rows.getPipeline()
            .registerBadRecordErrorHandler(new FailedRows(rows.getSchema(), rows.getCoder()));
    PCollection<Row> snapshots = snapshots(rows, write.withBadRecordErrorHandler(handler));
    handler.close();
    return PCollectionRowTuple.of(SNAPSHOTS, snapshots).and(output, handler.getOutput());
  }

  private static PCollection<Row> snapshots(PCollection<Row> rows, WritePaimon<Row> write) {
    return rows.apply("WriteTable", write).snapshots().apply("SnapshotRows", new SnapshotRows());
  }
}
