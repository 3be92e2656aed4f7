package org.playlake.io.paimon;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.route.Clustering;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.GivenRows;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.SingleTable;
import org.playlake.io.paimon.table.PaimonDestinations;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Files with the rows that elements have in one or more tables, in no snapshot yet. Made by {@code
 * PaimonIO.writeFiles}.
 *
 * <p>Takes a collection in any windowing and gives one in the global window. A bundle that is tried
 * again writes other files, and those of the first try, unless they could be deleted, stay behind
 * as orphans; the elements that come out name the files of one try only.
 */
@AutoValue
public abstract class WritePaimonFiles<T>
    extends PTransform<PCollection<T>, PCollection<PaimonFiles>> {

  WritePaimonFiles() {}

  static final long SHARD_BYTES = 32 << 20;

  abstract CatalogOptions catalog();

  abstract List<Route<T>> routes();

  abstract PaimonDistribution distribution();

  abstract long shardBytes();

  abstract Clustering clustering();

  abstract String spillDirectory();

  abstract TablePolicy policy();

  abstract Map<String, String> writerOptions();

  abstract CommitMode mode();

  abstract boolean distinctKeys();

  abstract boolean validated();

  abstract @Nullable Duration triggeringFrequency();

  abstract @Nullable ErrorHandler<BadRecord, ?> badRecords();

  abstract Builder<T> toBuilder();

  @AutoValue.Builder
  abstract static class Builder<T> {
    abstract Builder<T> setCatalog(CatalogOptions catalog);

    abstract Builder<T> setRoutes(List<Route<T>> routes);

    abstract Builder<T> setDistribution(PaimonDistribution distribution);

    abstract Builder<T> setShardBytes(long bytes);

    abstract Builder<T> setClustering(Clustering clustering);

    abstract Builder<T> setSpillDirectory(String directory);

    abstract Builder<T> setPolicy(TablePolicy policy);

    abstract Builder<T> setWriterOptions(Map<String, String> options);

    abstract Builder<T> setMode(CommitMode mode);

    abstract Builder<T> setDistinctKeys(boolean distinct);

    abstract Builder<T> setValidated(boolean validated);

    abstract Builder<T> setTriggeringFrequency(@Nullable Duration frequency);

    abstract Builder<T> setBadRecords(@Nullable ErrorHandler<BadRecord, ?> handler);

    abstract WritePaimonFiles<T> build();
  }

  /** For {@code PaimonIO} only. */
  static <T> WritePaimonFiles<T> create() {
    return new AutoValue_WritePaimonFiles.Builder<T>()
        .setCatalog(CatalogOptions.of(Map.of()))
        .setRoutes(List.of())
        .setDistribution(PaimonDistribution.BY_PARTITION)
        .setShardBytes(SHARD_BYTES)
        .setClustering(Clustering.NONE)
        .setSpillDirectory("")
        .setPolicy(TablePolicy.AS_IS)
        .setWriterOptions(Map.of())
        .setMode(CommitMode.APPEND)
        .setDistinctKeys(false)
        .setValidated(true)
        .build();
  }

  /** Options of Paimon's catalog, as described at {@code PaimonIO}. */
  public WritePaimonFiles<T> withCatalogOptions(Map<String, String> options) {
    return with(CatalogOptions.of(options));
  }

  WritePaimonFiles<T> with(TablePolicy policy) {
    return toBuilder().setPolicy(policy).build();
  }

  WritePaimonFiles<T> with(CatalogOptions catalog) {
    return toBuilder().setCatalog(catalog).build();
  }

  /** Adds a table. Each element is offered to every table, in the order they were added. */
  public WritePaimonFiles<T> to(PaimonTable table, PaimonRowFunction<T> function) {
    return with(new Route<>(SingleTable.of(table), new GivenRows<>(function)));
  }

  /** Adds tables that depend on the element, with rows in the order of their columns. */
  public WritePaimonFiles<T> to(PaimonDestinations<T> destinations, PaimonRowFunction<T> function) {
    return with(new Route<>(destinations, new GivenRows<>(function)));
  }

  WritePaimonFiles<T> with(Route<T> route) {
    return toBuilder().setRoutes(Route.adding(route, routes())).build();
  }

  /**
   * Sets the distribution of rows over writers; {@link PaimonDistribution#BY_PARTITION} unless set.
   */
  public WritePaimonFiles<T> withDistribution(PaimonDistribution value) {
    return toBuilder().setDistribution(requireNonNull(value, "value")).build();
  }

  /**
   * Sets the bytes of rows, as they are in memory, that a bundle sends to one shard of a partition
   * before it goes on to the next; 32 MB unless set. Fewer make more and smaller files of a big
   * partition, written by more workers at once. For tables without buckets, with {@link
   * PaimonDistribution#BY_PARTITION}.
   */
  public WritePaimonFiles<T> withShardBytes(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException(
          "A shard holds at least one byte, not " + bytes + ". Ask for some megabytes.");
    }
    return toBuilder().setShardBytes(bytes).build();
  }

  /**
   * Sorts the rows of a partition by these columns, NULL first, and cuts them into files whose
   * ranges do not overlap. A reader with a filter on the columns, above all on the first one, then
   * skips most files. Each file has about as many bytes as a {@link #withShardBytes shard}, never
   * less than half of it by intent; a smaller partition is one file. Rows with the same values stay
   * together, so a value that very many rows have makes one large group.
   *
   * <p>For bounded collections, for tables without buckets and primary keys, and with {@link
   * PaimonDistribution#BY_PARTITION}. Elements are looked at twice, the first time for a sample of
   * their values, and a row function is called twice.
   */
  public WritePaimonFiles<T> withClusteringColumns(String... columns) {
    return toBuilder().setClustering(Clustering.by(List.of(columns))).build();
  }

  /**
   * Sets the folder on a worker for rows that do not fit its memory, for instance when a bundle has
   * many partitions open; the JVM's temporary directory unless set. Emptied by the worker itself.
   */
  public WritePaimonFiles<T> withSpillDirectory(String directory) {
    return toBuilder().setSpillDirectory(requireNonNull(directory, "directory")).build();
  }

  /** Tables that do not exist are created as they are described. */
  public WritePaimonFiles<T> withCreateIfNeeded() {
    return toBuilder().setPolicy(policy().creating()).build();
  }

  /**
   * Tables are given columns that they lack and that are described, and types wide enough for what
   * is described. Columns that only the table has are null in new rows.
   */
  public WritePaimonFiles<T> withSchemaEvolution() {
    return toBuilder().setPolicy(policy().evolving()).build();
  }

  /**
   * Tables may lack columns that are described: the last ones, or some side by side before others
   * that they have, such as a partition key. Files are written as if the columns were there, and
   * the commit adds them: see {@link CommitPaimonFiles#addingColumns}, which this needs. Unlike
   * with {@link #withSchemaEvolution}, a run that fails before it commits leaves the columns of
   * every table as they were. For bounded collections without clustering columns, and tables
   * without buckets that are described.
   */
  public WritePaimonFiles<T> withColumnsAddedByCommit() {
    return toBuilder().setPolicy(policy().lengthening()).build();
  }

  /**
   * Sets one of Paimon's table options for the writers alone, such as {@code target-file-size} or
   * {@code parquet.compression.codec.zstd.level}; the table keeps its own.
   */
  public WritePaimonFiles<T> withWriterOption(String key, String value) {
    Map<String, String> more = new TreeMap<>(writerOptions());
    more.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return toBuilder().setWriterOptions(Map.copyOf(more)).build();
  }

  /**
   * The commit will replace rows. Must be set when a table with buckets is replaced, whole or in
   * part: its writers then do not merge the new rows with the old.
   */
  public WritePaimonFiles<T> replacing() {
    return with(CommitMode.REPLACE);
  }

  WritePaimonFiles<T> with(CommitMode mode) {
    return toBuilder().setMode(mode).build();
  }

  /**
   * A promise that no key of a table comes twice, or always with the same row. Without it, a table
   * that would keep the last row of a key and has no {@code sequence.field} is refused.
   */
  public WritePaimonFiles<T> withDistinctKeys() {
    return toBuilder().setDistinctKeys(true).build();
  }

  /**
   * Sets the interval in which rows of an unbounded collection are gathered before files are made
   * of them. Longer means fewer and larger files. For unbounded collections, which need it.
   */
  public WritePaimonFiles<T> withTriggeringFrequency(Duration frequency) {
    if (frequency.getMillis() <= 0) {
      throw new IllegalArgumentException(
          "Rows are gathered for some time, not for " + frequency + ". Give a minute or so.");
    }
    return toBuilder().setTriggeringFrequency(frequency).build();
  }

  /**
   * Sets the handler of elements that cannot be written: those whose function throws, whose row the
   * table cannot hold, or, where the table depends on the element, whose table does not exist.
   * Without a handler they fail the pipeline.
   */
  public WritePaimonFiles<T> withBadRecordErrorHandler(ErrorHandler<BadRecord, ?> handler) {
    return toBuilder().setBadRecords(requireNonNull(handler, "handler")).build();
  }

  /** Does not look at tables when the pipeline is built, for when the catalog is out of reach. */
  public WritePaimonFiles<T> withoutValidation() {
    return toBuilder().setValidated(false).build();
  }

  @Override
  public PCollection<PaimonFiles> expand(PCollection<T> elements) {
    return new FilesGraph<>(this).of(elements);
  }

  /** The write in parts, for a user's DoFn that does more than write. */
  public PaimonWriteParts<T> inParts() {
    return new PaimonWriteParts<>(this);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    WriteDisplay.show(this, builder);
  }
}
