package org.playlake.io.paimon.schematransform;

import com.google.auto.value.AutoValue;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldDescription;
import org.apache.beam.sdk.schemas.transforms.providers.ErrorHandling;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Configuration of {@code paimon_write}; each field is described where it is declared. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class PaimonWriteConfiguration implements Serializable {

  @SchemaFieldDescription(
      "Options of Paimon's catalog, such as 'warehouse' and 'metastore'. In a value, ${env:NAME}"
          + " stands for an environment variable of the workers: the place for access keys.")
  public abstract Map<String, String> getCatalogOptions();

  @SchemaFieldDescription(
      "The table, as database.table. With names of fields in braces, such as"
          + " shop.orders_{country}, each row goes to the table that its values name.")
  public abstract String getTable();

  @SchemaFieldDescription(
      "What becomes of the rows a table has: 'append' (they stay; the default), 'replace' (all go),"
          + " 'replace_partitions' (those of 'partitions' go), 'replace_occurring' (those in"
          + " partitions that get rows go). For unbounded input only 'append'.")
  public abstract @Nullable String getMode();

  @SchemaFieldDescription(
      "The partitions that are replaced, each as values by partition key. For the mode"
          + " 'replace_partitions'.")
  public abstract @Nullable List<Map<String, String>> getPartitions();

  @SchemaFieldDescription(
      "Whether a table that does not exist is created, with the fields of the rows as columns."
          + " False unless set.")
  public abstract @Nullable Boolean getCreateIfNeeded();

  @SchemaFieldDescription("The columns by which a table that is created is partitioned.")
  public abstract @Nullable List<String> getPartitionKeys();

  @SchemaFieldDescription("The columns that are the primary key of a table that is created.")
  public abstract @Nullable List<String> getPrimaryKeys();

  @SchemaFieldDescription(
      "Paimon's options of a table that is created, such as 'bucket' or 'merge-engine'.")
  public abstract @Nullable Map<String, String> getTableOptions();

  @SchemaFieldDescription(
      "Whether a table is given columns for fields that it lacks, and wider types where values need"
          + " them. Keys, if it has any, have to be given as partition_keys and primary_keys. False"
          + " unless set.")
  public abstract @Nullable Boolean getSchemaEvolution();

  @SchemaFieldDescription(
      "A STRING field that is no column and holds the row kind: '+I' or '+U' puts it in,"
          + " '-U' or '-D' takes it back. Needs a table with a primary key.")
  public abstract @Nullable String getRowKindField();

  @SchemaFieldDescription(
      "A promise that no primary key comes twice. Without it, a table that would keep the last row"
          + " of a key and has no 'sequence.field' is refused. False unless set.")
  public abstract @Nullable Boolean getDistinctKeys();

  @SchemaFieldDescription(
      "How rows travel to the writers: 'by_partition' (rows of a partition meet first, which makes"
          + " few files; the default) or 'none' (each bundle writes its own files).")
  public abstract @Nullable String getDistribution();

  @SchemaFieldDescription(
      "Paimon's table options for the writers alone, such as 'target-file-size'.")
  public abstract @Nullable Map<String, String> getWriterOptions();

  @SchemaFieldDescription(
      "How often, in seconds, unbounded input is committed. Unbounded input needs it; bounded input"
          + " is committed once, at its end.")
  public abstract @Nullable Integer getTriggeringFrequencySeconds();

  @SchemaFieldDescription(
      "For unbounded input: the name to commit under, the same for each launch that goes on with"
          + " the state of the one before, and for no other. A random one unless set.")
  public abstract @Nullable String getCommitUser();

  @SchemaFieldDescription(
      "The output that rows go to that cannot be written. Without it they fail the pipeline.")
  public abstract @Nullable ErrorHandling getErrorHandling();

  /** The table only: catalog options may hold secrets. */
  @Override
  public final String toString() {
    return "paimon_write to " + getTable();
  }

  public static Builder builder() {
    return new AutoValue_PaimonWriteConfiguration.Builder();
  }

  @AutoValue.Builder
  public abstract static class Builder {

    public abstract Builder setCatalogOptions(Map<String, String> options);

    public abstract Builder setTable(String table);

    public abstract Builder setMode(@Nullable String mode);

    public abstract Builder setPartitions(@Nullable List<Map<String, String>> partitions);

    public abstract Builder setCreateIfNeeded(@Nullable Boolean create);

    public abstract Builder setPartitionKeys(@Nullable List<String> keys);

    public abstract Builder setPrimaryKeys(@Nullable List<String> keys);

    public abstract Builder setTableOptions(@Nullable Map<String, String> options);

    public abstract Builder setSchemaEvolution(@Nullable Boolean evolve);

    public abstract Builder setRowKindField(@Nullable String field);

    public abstract Builder setDistinctKeys(@Nullable Boolean distinct);

    public abstract Builder setDistribution(@Nullable String distribution);

    public abstract Builder setWriterOptions(@Nullable Map<String, String> options);

    public abstract Builder setTriggeringFrequencySeconds(@Nullable Integer seconds);

    public abstract Builder setCommitUser(@Nullable String user);

    public abstract Builder setErrorHandling(@Nullable ErrorHandling handling);

    public abstract PaimonWriteConfiguration build();
  }
}
