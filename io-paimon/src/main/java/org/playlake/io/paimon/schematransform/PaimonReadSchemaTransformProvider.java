package org.playlake.io.paimon.schematransform;

import java.util.List;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.TypedSchemaTransformProvider;

/**
 * {@code paimon_read}: the rows of a table, as it is, as it was, what changed in it, or all that
 * comes. Gives one collection, {@code output}. Promises what {@code ReadPaimon} promises.
 */
public final class PaimonReadSchemaTransformProvider
    extends TypedSchemaTransformProvider<PaimonReadConfiguration> {

  static final String NAME = "paimon_read";

  @Override
  public String identifier() {
    return "beam:schematransform:org.playlake:" + NAME + ":v1";
  }

  @Override
  public String description() {
    return "Reads an Apache Paimon table as rows with the schema of the table: its newest or an"
        + " earlier snapshot, the changes between two snapshots, or without end.";
  }

  @Override
  public List<String> outputCollectionNames() {
    return List.of(ReadTransform.OUTPUT);
  }

  /**
   * Throws {@link IllegalArgumentException} when the configuration is wrong in itself. What does
   * not fit the table is found when the transform is applied.
   */
  @Override
  protected SchemaTransform from(PaimonReadConfiguration configuration) {
    return new ReadTransform(configuration);
  }
}
