package org.playlake.io.paimon.write;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.PaimonTable;

/**
 * Files with the rows that elements have in one or more tables, in no snapshot yet. Made by {@code
 * PaimonIO.writeFiles}.
 *
 * <p>Takes a bounded collection in any windowing and gives one in the global window. A bundle that
 * is tried again writes other files, and those of the first try, unless they could be deleted, stay
 * behind as orphans; the elements that come out name the files of one try only.
 */
public final class WritePaimonFiles<T>
    extends PTransform<PCollection<T>, PCollection<PaimonFiles>> {

  private static final long SHARD_BYTES = 32 << 20;

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final PaimonDistribution distribution;
  private final long shardBytes;

  private WritePaimonFiles(
      WriterSettings settings,
      List<Route<T>> routes,
      PaimonDistribution distribution,
      long shardBytes) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.distribution = distribution;
    this.shardBytes = shardBytes;
  }

  public static <T> WritePaimonFiles<T> of(CatalogOptions options) {
    return new WritePaimonFiles<>(
        new WriterSettings(options, ""), List.of(), PaimonDistribution.NONE, SHARD_BYTES);
  }

  /** Adds a table. Each element is offered to every table, in the order they were added. */
  public WritePaimonFiles<T> to(PaimonTable table, PaimonRowFunction<T> function) {
    if (routes.stream().anyMatch(route -> route.table().name().equals(table.name()))) {
      throw new IllegalArgumentException(
          "Rows are written to table " + table.name() + " already. Give both in one function.");
    }
    List<Route<T>> more = new ArrayList<>(routes);
    more.add(new Route<>(table, function));
    return new WritePaimonFiles<>(settings, more, distribution, shardBytes);
  }

  /** How rows travel to the writers; {@link PaimonDistribution#NONE} unless set. */
  public WritePaimonFiles<T> withDistribution(PaimonDistribution value) {
    return new WritePaimonFiles<>(settings, routes, requireNonNull(value, "value"), shardBytes);
  }

  /**
   * How many bytes of rows, as they are in memory, a bundle sends to one shard of a partition
   * before it goes on to the next; 32 MB unless set. Fewer make more and smaller files of a big
   * partition, written by more workers at once. For {@link PaimonDistribution#BY_PARTITION}.
   */
  public WritePaimonFiles<T> withShardBytes(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException(
          "A shard holds at least one byte, not " + bytes + ". Ask for some megabytes.");
    }
    return new WritePaimonFiles<>(settings, routes, distribution, bytes);
  }

  /**
   * Where a worker puts rows that do not fit its memory, for instance when a bundle has many
   * partitions open; the JVM's temporary directory unless set. Emptied by the worker itself.
   */
  public WritePaimonFiles<T> withSpillDirectory(String directory) {
    WriterSettings there = new WriterSettings(settings.catalog(), directory);
    return new WritePaimonFiles<>(there, routes, distribution, shardBytes);
  }

  @Override
  public PCollection<PaimonFiles> expand(PCollection<T> elements) {
    if (routes.isEmpty()) {
      throw new IllegalArgumentException("There is no table to write to. Name one with to(..).");
    }
    PCollection<T> bounded = OneWindow.of(elements, "AllInOneWindow");
    PCollection<PaimonFiles> files =
        switch (distribution) {
          case NONE ->
              bounded.apply("WriteBundles", ParDo.of(new WriteBundles<>(settings, routes)));
          case BY_PARTITION -> byPartition(bounded);
        };
    return files.setCoder(PaimonFilesCoder.of());
  }

  private PCollection<PaimonFiles> byPartition(PCollection<T> elements) {
    List<PaimonTable> tables = routes.stream().map(Route::table).toList();
    return elements
        .apply("PackRows", ParDo.of(new PackRows<>(routes, shardBytes)))
        .setCoder(KvCoder.of(ByteArrayCoder.of(), ByteArrayCoder.of()))
        .apply("GatherShards", GroupByKey.create())
        .apply("WriteShards", ParDo.of(new WriteBlocks(settings, tables)));
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    builder.include("catalog", settings.catalog());
    builder.add(DisplayData.item("distribution", distribution.name()).withLabel("Distribution"));
    builder.add(
        DisplayData.item("tables", routes.stream().map(r -> r.table().name()).toList().toString())
            .withLabel("Tables"));
  }
}
