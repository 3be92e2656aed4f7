package org.playlake.io.paimon;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoValue;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.commit.CommitPlan;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.SingleTable;
import org.playlake.io.paimon.internal.route.TableDraft;
import org.playlake.io.paimon.table.PaimonDestinations;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * The snapshots that a collection of rows made of its tables. Made by {@code PaimonIO.write} and
 * {@code PaimonIO.writeRows}; promises what {@link WritePaimonFiles} and {@link CommitPaimonFiles}
 * promise, which it consists of.
 */
@AutoValue
public abstract class WritePaimon<T> extends PTransform<PCollection<T>, PaimonWriteResult> {

  WritePaimon() {}

  abstract CatalogOptions catalog();

  abstract @Nullable PaimonDestinations<T> destinations();

  abstract @Nullable PaimonRowFunction<T> rowFunction();

  abstract String kindField();

  abstract @Nullable SerializableFunction<T, String> kindFunction();

  abstract TableDraft draft();

  abstract WritePaimonFiles<T> files();

  abstract CommitMode mode();

  abstract @Nullable String commitUser();

  abstract Builder<T> toBuilder();

  @AutoValue.Builder
  abstract static class Builder<T> {
    abstract Builder<T> setCatalog(CatalogOptions catalog);

    abstract Builder<T> setDestinations(@Nullable PaimonDestinations<T> destinations);

    abstract Builder<T> setRowFunction(@Nullable PaimonRowFunction<T> function);

    abstract Builder<T> setKindField(String field);

    abstract Builder<T> setKindFunction(@Nullable SerializableFunction<T, String> function);

    abstract Builder<T> setDraft(TableDraft draft);

    abstract Builder<T> setFiles(WritePaimonFiles<T> files);

    abstract Builder<T> setMode(CommitMode mode);

    abstract Builder<T> setCommitUser(@Nullable String user);

    abstract WritePaimon<T> build();
  }

  /** For {@code PaimonIO} only. */
  static <T> WritePaimon<T> create() {
    return new AutoValue_WritePaimon.Builder<T>()
        .setCatalog(CatalogOptions.of(Map.of()))
        .setFiles(WritePaimonFiles.create())
        .setMode(CommitMode.APPEND)
        .setKindField("")
        .setDraft(TableDraft.NONE)
        .build();
  }

  /** Options of Paimon's catalog, as described at {@code PaimonIO}. */
  public WritePaimon<T> withCatalogOptions(Map<String, String> options) {
    return toBuilder().setCatalog(CatalogOptions.of(options)).build();
  }

  /** Writes to one table, {@code database.table}, as it is in the catalog. */
  public WritePaimon<T> to(String table) {
    return to(new SingleTable<>(table, null));
  }

  /** Writes to one table, which has to be as described, or is made so. */
  public WritePaimon<T> to(PaimonTable table) {
    return to(SingleTable.of(table));
  }

  /** Writes to tables that depend on the element. */
  public WritePaimon<T> to(PaimonDestinations<T> destinations) {
    if (destinations() != null) {
      throw new IllegalArgumentException(
          "The destination is set already. Set it once; write one element to several"
              + " tables with PaimonIO.writeFiles and commitFiles.");
    }
    return toBuilder().setDestinations(requireNonNull(destinations, "destinations")).build();
  }

  /**
   * The row that an element has in its table, in the order of the table's columns. Without a
   * function, elements need a schema, and their fields go to the columns of the same name.
   */
  public WritePaimon<T> withRowFunction(PaimonRowFunction<T> function) {
    return toBuilder().setRowFunction(requireNonNull(function, "function")).build();
  }

  /**
   * A STRING field of the elements' schema that holds the row kind and is no column: {@code +I} or
   * {@code +U} puts it in, {@code -U} or {@code -D} takes it back. Needs a table with a primary
   * key.
   */
  public WritePaimon<T> withRowKindField(String field) {
    return toBuilder().setKindField(requireNonNull(field, "field")).build();
  }

  /** The same from a function; null is no kind. */
  public WritePaimon<T> withRowKind(SerializableFunction<T, String> function) {
    return toBuilder().setKindFunction(requireNonNull(function, "function")).build();
  }

  /** Sets the partition keys of a table that is created from the elements' schema. */
  public WritePaimon<T> withPartitionKeys(String... keys) {
    return toBuilder().setDraft(draft().partitionedBy(List.of(keys))).build();
  }

  /** The primary key of a table made from the elements' schema, when it is created. */
  public WritePaimon<T> withPrimaryKeys(String... keys) {
    return toBuilder().setDraft(draft().keyedBy(List.of(keys))).build();
  }

  /** An option of a table made from the elements' schema, when it is created. */
  public WritePaimon<T> withTableOption(String key, String value) {
    return toBuilder().setDraft(draft().with(key, value)).build();
  }

  /**
   * The rows are added to those of the table; with a primary key, they take the place of those with
   * the same key, or of what the table's merge engine makes of both. This is so unless set
   * otherwise.
   */
  public WritePaimon<T> appending() {
    return with(CommitMode.APPEND);
  }

  /** The rows take the place of all those of the table. */
  public WritePaimon<T> replacing() {
    return with(CommitMode.REPLACE);
  }

  /** See {@link CommitPaimonFiles#replacePartitions}. */
  public WritePaimon<T> replacingPartitions(List<Map<String, String>> partitions) {
    return with(CommitMode.replacing(partitions));
  }

  /** The rows take the place of those in the partitions that they are in. */
  public WritePaimon<T> replacingOccurringPartitions() {
    return with(CommitMode.REPLACE_OCCURRING);
  }

  private WritePaimon<T> with(CommitMode mode) {
    return toBuilder().setMode(mode).build();
  }

  /** See {@link WritePaimonFiles#withDistribution}. */
  public WritePaimon<T> withDistribution(PaimonDistribution distribution) {
    return with(files().withDistribution(distribution));
  }

  /** See {@link WritePaimonFiles#withShardBytes}. */
  public WritePaimon<T> withShardBytes(long bytes) {
    return with(files().withShardBytes(bytes));
  }

  /** See {@link WritePaimonFiles#withClusteringColumns}. */
  public WritePaimon<T> withClusteringColumns(String... columns) {
    return with(files().withClusteringColumns(columns));
  }

  /** See {@link WritePaimonFiles#withSpillDirectory}. */
  public WritePaimon<T> withSpillDirectory(String directory) {
    return with(files().withSpillDirectory(directory));
  }

  /** See {@link WritePaimonFiles#withCreateIfNeeded}. */
  public WritePaimon<T> withCreateIfNeeded() {
    return with(files().withCreateIfNeeded());
  }

  /** See {@link WritePaimonFiles#withSchemaEvolution}. */
  public WritePaimon<T> withSchemaEvolution() {
    return with(files().withSchemaEvolution());
  }

  /** See {@link WritePaimonFiles#withWriterOption}. */
  public WritePaimon<T> withWriterOption(String key, String value) {
    return with(files().withWriterOption(key, value));
  }

  /** See {@link WritePaimonFiles#withDistinctKeys}. */
  public WritePaimon<T> withDistinctKeys() {
    return with(files().withDistinctKeys());
  }

  /** Sets the interval of commits of unbounded input, which needs one. It needs it. */
  public WritePaimon<T> withTriggeringFrequency(Duration frequency) {
    return with(files().withTriggeringFrequency(frequency));
  }

  /** See {@link CommitPaimonFiles#withCommitUser}. */
  public WritePaimon<T> withCommitUser(String user) {
    return toBuilder().setCommitUser(requireNonNull(user, "user")).build();
  }

  /** See {@link WritePaimonFiles#withBadRecordErrorHandler}. */
  public WritePaimon<T> withBadRecordErrorHandler(ErrorHandler<BadRecord, ?> handler) {
    return with(files().withBadRecordErrorHandler(handler));
  }

  /** See {@link WritePaimonFiles#withoutValidation}. */
  public WritePaimon<T> withoutValidation() {
    return with(files().withoutValidation());
  }

  private WritePaimon<T> with(WritePaimonFiles<T> files) {
    return toBuilder().setFiles(files).build();
  }

  @Override
  public PaimonWriteResult expand(PCollection<T> elements) {
    if (destinations() == null) {
      throw new IllegalArgumentException("There is no table to write to. Name one with to(..).");
    }
    Route<T> route = new Route<>(destinations(), ElementRows.of(this, elements));
    WritePaimonFiles<T> files =
        files().with(catalog()).with(route).with(mode()).with(ElementRows.policy(this));
    boolean unbounded = elements.isBounded() == IsBounded.UNBOUNDED;
    CommitPaimonFiles commit =
        CommitPaimonFiles.create()
            .with(catalog())
            .with(plan(route))
            .with(files.policy())
            .withTriggeringFrequency(unbounded ? files.triggeringFrequency() : null);
    if (commitUser() != null) {
      commit = commit.withCommitUser(commitUser());
    }
    return PCollectionList.of(elements.apply("WriteFiles", files)).apply("CommitFiles", commit);
  }

  private CommitPlan plan(Route<T> route) {
    return route.destinations() instanceof SingleTable<T> one
        ? CommitPlan.NONE.with(one.name(), route.description(one.name()), mode())
        : CommitPlan.NONE.withOthers(mode());
  }

  /** Refuses two writes of a pipeline of which only one could be committed. */
  @Override
  @SuppressWarnings("unchecked") // what this was applied to
  public void validate(
      @Nullable PipelineOptions options,
      Map<TupleTag<?>, PCollection<?>> inputs,
      Map<TupleTag<?>, PCollection<?>> outputs) {
    ConcurrentWrites.check(this, (PCollection<T>) inputs.values().iterator().next());
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    WriteDisplay.show(this, builder);
  }
}
