package org.playlake.io.paimon.schematransform;

import java.util.List;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.TypedSchemaTransformProvider;

/**
 * {@code paimon_write}: rows become rows of a table, or of tables that depend on the row.
 *
 * <p>Takes one collection of rows. Gives {@code snapshots}, a row for each snapshot that was
 * committed (see {@link SnapshotRows}), and, where {@code error_handling} is configured, under the
 * name given there, each row that could not be written, as {@code failed_row}, with its {@code
 * error_message}. Promises what {@code WritePaimon} promises.
 */
public final class PaimonWriteSchemaTransformProvider
    extends TypedSchemaTransformProvider<PaimonWriteConfiguration> {

  static final String NAME = "paimon_write";

  @Override
  public String identifier() {
    return "beam:schematransform:org.playlake:" + NAME + ":v1";
  }

  @Override
  public String description() {
    return "Writes rows to Apache Paimon tables, each of them once. Fields go to the columns of the"
        + " same name. Gives the snapshots that were committed.";
  }

  @Override
  public List<String> inputCollectionNames() {
    return List.of("input");
  }

  @Override
  public List<String> outputCollectionNames() {
    return List.of(WriteTransform.SNAPSHOTS);
  }

  /**
   * Throws {@link IllegalArgumentException} when the configuration is wrong in itself. What does
   * not fit the input or the table is found when the transform is applied.
   */
  @Override
  protected SchemaTransform from(PaimonWriteConfiguration configuration) {
    return new WriteTransform(configuration);
  }
}
