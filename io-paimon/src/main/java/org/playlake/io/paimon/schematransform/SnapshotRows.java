package org.playlake.io.paimon.schematransform;

import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.playlake.io.paimon.table.PaimonSnapshot;

/**
 * Snapshots as rows: {@code table}, {@code id}, {@code rows}, {@code files}, {@code bytes} and
 * {@code watermark}, which mean what they mean in {@link PaimonSnapshot}.
 */
final class SnapshotRows extends PTransform<PCollection<PaimonSnapshot>, PCollection<Row>> {

  static final Schema SCHEMA =
      Schema.builder()
          .addStringField("table")
          .addInt64Field("id")
          .addInt64Field("rows")
          .addInt64Field("files")
          .addInt64Field("bytes")
          .addNullableField("watermark", FieldType.DATETIME)
          .build();

  @Override
  public PCollection<Row> expand(PCollection<PaimonSnapshot> snapshots) {
    return snapshots
        .apply("ToRow", MapElements.into(TypeDescriptors.rows()).via(SnapshotRows::row))
        .setRowSchema(SCHEMA);
  }

  private static Row row(PaimonSnapshot snapshot) {
    return Row.withSchema(SCHEMA)
        .addValues(
            snapshot.table(),
            snapshot.id(),
            snapshot.rows(),
            snapshot.files(),
            snapshot.bytes(),
            snapshot.watermark())
        .build();
  }
}
