package org.playlake.io.paimon.schematransform;

import com.google.auto.value.AutoValue;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldDescription;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Configuration of {@code paimon_read}; each field is described where it is declared. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class PaimonReadConfiguration implements Serializable {

  @SchemaFieldDescription(
      "Options of Paimon's catalog, such as 'warehouse' and 'metastore'. In a value, ${env:NAME}"
          + " stands for an environment variable of the workers: the place for access keys.")
  public abstract Map<String, String> getCatalogOptions();

  @SchemaFieldDescription("The table, as database.table.")
  public abstract String getTable();

  @SchemaFieldDescription("Only these columns, in this order; all of them unless set.")
  public abstract @Nullable List<String> getColumns();

  @SchemaFieldDescription(
      "Only rows that pass, as SQL, such as day >= DATE '2026-01-01' AND region IN ('x', 'y')."
          + " Files in which no row can pass are not read.")
  public abstract @Nullable String getFilter();

  @SchemaFieldDescription(
      "Only these partitions, each as values by partition key, of some keys or all."
          + " The table's partition.default-name is the partition of NULL.")
  public abstract @Nullable List<Map<String, String>> getPartitions();

  @SchemaFieldDescription(
      "At most so many rows, any of them. One worker reads them, so use it for few.")
  public abstract @Nullable Long getLimit();

  @SchemaFieldDescription("The table as it was in the snapshot with this id.")
  public abstract @Nullable Long getSnapshot();

  @SchemaFieldDescription("The table as it was when this tag was set.")
  public abstract @Nullable String getTag();

  @SchemaFieldDescription(
      "The table as it was at this time, in ISO 8601 with a zone, such as 2026-01-31T00:00:00Z.")
  public abstract @Nullable String getTimestamp();

  @SchemaFieldDescription(
      "With changes_to: what changed after this snapshot, in place of the table's rows. Needs"
          + " row_kind_column.")
  public abstract @Nullable Long getChangesFrom();

  @SchemaFieldDescription("With changes_from: the last snapshot whose changes are read.")
  public abstract @Nullable Long getChangesTo();

  @SchemaFieldDescription(
      "Adds a last column of this name with what became of the row: '+I', '-U', '+U' or '-D'.")
  public abstract @Nullable String getRowKindColumn();

  @SchemaFieldDescription(
      "Whether to read all rows of the newest snapshot and then without end what each later one"
          + " changes. A table with a primary key needs row_kind_column. False unless set.")
  public abstract @Nullable Boolean getStreaming();

  @SchemaFieldDescription(
      "How long to wait until new snapshots are looked for again; 10 unless set. For streaming.")
  public abstract @Nullable Integer getPollIntervalSeconds();

  @SchemaFieldDescription("Begin with the changes of the snapshot after this one. For streaming.")
  public abstract @Nullable Long getStartingAfter();

  @SchemaFieldDescription(
      "The name under which Paimon keeps the snapshots that are not read yet, and with which a new"
          + " pipeline goes on where the last one ended. For streaming.")
  public abstract @Nullable String getConsumerId();

  /** The table only: catalog options may hold secrets. */
  @Override
  public final String toString() {
    return "paimon_read of " + getTable();
  }

  public static Builder builder() {
    return new AutoValue_PaimonReadConfiguration.Builder();
  }

  @AutoValue.Builder
  public abstract static class Builder {

    public abstract Builder setCatalogOptions(Map<String, String> options);

    public abstract Builder setTable(String table);

    public abstract Builder setColumns(@Nullable List<String> columns);

    public abstract Builder setFilter(@Nullable String filter);

    public abstract Builder setPartitions(@Nullable List<Map<String, String>> partitions);

    public abstract Builder setLimit(@Nullable Long rows);

    public abstract Builder setSnapshot(@Nullable Long id);

    public abstract Builder setTag(@Nullable String tag);

    public abstract Builder setTimestamp(@Nullable String time);

    public abstract Builder setChangesFrom(@Nullable Long snapshot);

    public abstract Builder setChangesTo(@Nullable Long snapshot);

    public abstract Builder setRowKindColumn(@Nullable String column);

    public abstract Builder setStreaming(@Nullable Boolean streaming);

    public abstract Builder setPollIntervalSeconds(@Nullable Integer seconds);

    public abstract Builder setStartingAfter(@Nullable Long snapshot);

    public abstract Builder setConsumerId(@Nullable String id);

    public abstract PaimonReadConfiguration build();
  }
}
