package org.playlake.io.paimon;

import com.google.auto.value.AutoValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.follow.Following;
import org.playlake.io.paimon.internal.read.AsRows;
import org.playlake.io.paimon.internal.read.ByFunction;
import org.playlake.io.paimon.internal.read.Elements;
import org.playlake.io.paimon.internal.read.TableVersion;
import org.playlake.io.paimon.table.PaimonReadFunction;

/**
 * The rows of a table: as it is, as it was, what changed in it, or all that comes. Made by {@code
 * PaimonIO.readRows} and {@code PaimonIO.read}.
 *
 * <p>The table is opened when the transform is applied, and what does not fit it fails there. A
 * bounded read takes one snapshot, the newest one when the runner splits the source unless set
 * otherwise, and every attempt at a part of it reads that same snapshot. Two reads in one pipeline
 * may take different ones; name the snapshot if they must not. Rows of a table with a primary key
 * are merged by its merge engine, and deleted ones are gone.
 *
 * <p>Rows are pulled one by one. Of the files of a part no more is in memory than what Paimon reads
 * at a time: of Parquet, the columns read of one row group ({@code parquet.block.size} when the
 * table was written, 128 MB unless set). A file is read by one reader and never cut.
 */
@AutoValue
// Lists are copied before they come here.
@SuppressWarnings("AutoValueImmutableFields")
public abstract class ReadPaimon<T> extends PTransform<PBegin, PCollection<T>> {

  ReadPaimon() {}

  abstract Elements<T> elements();

  abstract @Nullable Coder<T> coder();

  abstract @Nullable CatalogOptions catalog();

  abstract @Nullable String table();

  abstract @Nullable List<String> columns();

  abstract @Nullable PaimonFilter filter();

  abstract List<Map<String, String>> partitions();

  abstract long limit();

  abstract TableVersion version();

  abstract @Nullable String rowKindColumn();

  abstract long splitBytes();

  abstract Following following();

  abstract Builder<T> toBuilder();

  @AutoValue.Builder
  abstract static class Builder<T> {

    abstract Builder<T> setElements(Elements<T> elements);

    abstract Builder<T> setCoder(Coder<T> coder);

    abstract Builder<T> setCatalog(CatalogOptions catalog);

    abstract Builder<T> setTable(String table);

    abstract Builder<T> setColumns(List<String> columns);

    abstract Builder<T> setFilter(PaimonFilter filter);

    abstract Builder<T> setPartitions(List<Map<String, String>> partitions);

    abstract Builder<T> setLimit(long limit);

    abstract Builder<T> setVersion(TableVersion version);

    abstract Builder<T> setRowKindColumn(String column);

    abstract Builder<T> setSplitBytes(long bytes);

    abstract Builder<T> setFollowing(Following following);

    abstract ReadPaimon<T> build();
  }

  /** Elements that a function makes of Paimon's own rows. */
  static <T> ReadPaimon<T> by(PaimonReadFunction<T> function) {
    return of(new ByFunction<>(function));
  }

  /** Rows with the schema of the table. */
  static ReadPaimon<Row> rows() {
    return of(new AsRows());
  }

  private static <T> ReadPaimon<T> of(Elements<T> elements) {
    return new AutoValue_ReadPaimon.Builder<T>()
        .setElements(elements)
        .setPartitions(List.of())
        .setLimit(Long.MAX_VALUE)
        .setVersion(new TableVersion.Newest())
        .setSplitBytes(0)
        .setFollowing(Following.none())
        .build();
  }

  /**
   * Sets the coder of the elements of a function; inferred from the function's class unless set.
   */
  public ReadPaimon<T> withCoder(Coder<T> coder) {
    return toBuilder().setCoder(coder).build();
  }

  /** Options of the catalog, as Paimon names them; see {@code PaimonIO}. Required. */
  public ReadPaimon<T> withCatalogOptions(Map<String, String> options) {
    return toBuilder().setCatalog(CatalogOptions.of(options)).build();
  }

  /** The table, as {@code database.table}. Required. */
  public ReadPaimon<T> from(String table) {
    return toBuilder().setTable(ReadCheck.tableName(table)).build();
  }

  /**
   * Only these columns, in this order; all of them unless set. Others are not read from files. With
   * none, what comes out has no columns and is as many as the rows.
   */
  public ReadPaimon<T> withColumns(String... columns) {
    return toBuilder().setColumns(ReadCheck.columnNames(columns)).build();
  }

  /**
   * Only rows that pass. Partitions, files and parts of files in which no row can pass are not
   * read. The filter may look at columns that do not come out.
   */
  public ReadPaimon<T> withFilter(PaimonFilter filter) {
    return toBuilder().setFilter(filter).build();
  }

  /** The same, as SQL: see {@link PaimonFilter#parse}. */
  public ReadPaimon<T> withFilter(String filter) {
    return withFilter(PaimonFilter.parse(filter));
  }

  /**
   * Only these partitions, each given by some or all of the partition keys. A value is written as
   * its type is, a date as {@code 2026-01-31}; null, or the table's {@code partition.default-name},
   * is the partition of NULL. A partition that does not exist has no rows.
   */
  @SafeVarargs
  public final ReadPaimon<T> withPartitions(Map<String, String>... partitions) {
    List<Map<String, String>> copy = new ArrayList<>();
    for (Map<String, String> partition : partitions) {
      copy.add(Collections.unmodifiableMap(new HashMap<>(partition)));
    }
    return toBuilder().setPartitions(List.copyOf(copy)).build();
  }

  /**
   * Limits the number of rows, after the filter and before the function: exactly so many if the
   * table has them. They may be any rows, and are read by one reader, so use this for few.
   */
  public ReadPaimon<T> withLimit(long rows) {
    return toBuilder().setLimit(ReadCheck.limit(rows)).build();
  }

  /** The table as it was in this snapshot, which may have expired if a tag keeps it. */
  public ReadPaimon<T> withSnapshot(long id) {
    return withVersion(new TableVersion.AtSnapshot(id));
  }

  /** The table as it was when this tag was set. */
  public ReadPaimon<T> withTag(String tag) {
    return withVersion(new TableVersion.AtTag(tag));
  }

  /** The table as it was at this time, in the newest snapshot committed until then. */
  public ReadPaimon<T> withTimestamp(Instant time) {
    return withVersion(new TableVersion.AtTime(time.getMillis()));
  }

  /**
   * Reads the changes between two snapshots, in place of the table's rows: each row that was
   * inserted ({@code +I}), updated ({@code -U}, {@code +U}) or deleted ({@code -D}).
   *
   * <p>With a changelog producer this is the changelog. Without one it is what was written: in a
   * table with a primary key an update then comes as an insert of the new row alone. An overwrite
   * gives deletes of what it replaced and inserts of what it wrote. Compactions change nothing.
   *
   * @param exclusive the snapshot after which it begins; one before the earliest for all
   * @param inclusive the last snapshot
   */
  public ReadPaimon<T> withChangesBetween(long exclusive, long inclusive) {
    if (inclusive < exclusive) {
      throw new IllegalArgumentException(
          "There are no changes after snapshot "
              + exclusive
              + " up to snapshot "
              + inclusive
              + ". Name the earlier one first.");
    }
    return withVersion(new TableVersion.Between(exclusive, inclusive));
  }

  private ReadPaimon<T> withVersion(TableVersion version) {
    if (!(version() instanceof TableVersion.Newest)) {
      throw new IllegalArgumentException(
          "The read is of the "
              + version()
              + " already, and cannot be of the "
              + version
              + " too. Use two reads.");
    }
    return toBuilder().setVersion(version).build();
  }

  /** Adds a last column to rows that holds the row kind: +I, -U, +U or -D. For rows only. */
  public ReadPaimon<T> withRowKindColumn(String column) {
    return toBuilder().setRowKindColumn(column).build();
  }

  /**
   * Sets the bytes of files that one split of the read has; unless set, what the runner wishes, and
   * 128 MB at most. A file is never cut, and a part has at least one.
   */
  public ReadPaimon<T> withSplitBytes(long bytes) {
    return toBuilder().setSplitBytes(ReadCheck.splitBytes(bytes)).build();
  }

  /**
   * Reads continuously: all rows of the newest snapshot, and then what each later one changes, as
   * {@link #withChangesBetween} has it. One reader, which resumes where it stopped.
   *
   * <p>A row's timestamp is the time its snapshot was committed, or the watermark if that is later;
   * so no row is ever late. The watermark is the newest snapshot's time, and when there is nothing
   * new one minute before now.
   *
   * <p>Snapshots that expire before they are read make the read fail: see {@link #withConsumer}.
   */
  public ReadPaimon<T> continuously() {
    return toBuilder().setFollowing(following().started()).build();
  }

  /** Sets the interval at which new snapshots are looked for; ten seconds unless set. */
  public ReadPaimon<T> withPollInterval(Duration interval) {
    return toBuilder().setFollowing(following().every(interval)).build();
  }

  /** A continuous read begins with the changes of the snapshot after this one. */
  public ReadPaimon<T> startingAfter(long snapshot) {
    return toBuilder().setFollowing(following().after(snapshot)).build();
  }

  /**
   * Paimon keeps the snapshots that a continuous read has not finished under this name (its {@code
   * consumer-id}). A new pipeline with the same name goes on with the snapshot that the last one
   * had not finished, whatever {@link #startingAfter} says; what it had read of that one comes
   * again. One that is not used any more must be deleted in Paimon, or snapshots are kept for ever.
   */
  public ReadPaimon<T> withConsumer(String id) {
    return toBuilder().setFollowing(following().by(id)).build();
  }

  /** The same of partitions that are known only when the pipeline runs. */
  public ReadPaimonPartitions<T> ofPartitions() {
    return new ReadPaimonPartitions<>(this);
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    return ReadGraph.of(this, begin.getPipeline().getCoderRegistry()).from(begin);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    ReadDisplay.show(this, builder);
  }
}
