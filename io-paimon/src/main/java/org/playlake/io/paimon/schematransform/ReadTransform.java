package org.playlake.io.paimon.schematransform;

import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.Row;
import org.playlake.io.paimon.ReadPaimon;

/** A read as a schema transform. */
final class ReadTransform extends SchemaTransform {

  static final String OUTPUT = "output";

  private final ReadPaimon<Row> read;

  ReadTransform(PaimonReadConfiguration configuration) {
    this.read = ConfiguredRead.of(configuration);
  }

  @Override
  public PCollectionRowTuple expand(PCollectionRowTuple input) {
    if (!input.getAll().isEmpty()) {
      throw new IllegalArgumentException(
          PaimonReadSchemaTransformProvider.NAME
              + " has no input, and was given "
              + input.getAll().keySet()
              + ". Leave it out.");
    }
    return PCollectionRowTuple.of(OUTPUT, input.getPipeline().apply("ReadTable", read));
  }
}
