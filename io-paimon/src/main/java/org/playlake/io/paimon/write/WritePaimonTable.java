package org.playlake.io.paimon.write;

import static java.util.Objects.requireNonNull;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.PaimonSnapshot;
import org.playlake.io.paimon.catalog.PaimonTable;

/**
 * The snapshot that a bounded collection of rows made of one table. Made by {@code PaimonIO.write};
 * promises what {@link WritePaimonFiles} and {@link CommitPaimonFiles} promise, which it consists
 * of.
 */
public final class WritePaimonTable<T>
    extends PTransform<PCollection<T>, PCollection<PaimonSnapshot>> {

  private final CatalogOptions options;
  private final @Nullable PaimonTable table;
  private final WritePaimonFiles<T> files;
  private final CommitMode mode;

  private WritePaimonTable(
      CatalogOptions options,
      @Nullable PaimonTable table,
      WritePaimonFiles<T> files,
      CommitMode mode) {
    this.options = options;
    this.table = table;
    this.files = files;
    this.mode = mode;
  }

  public static <T> WritePaimonTable<T> of(CatalogOptions options) {
    return new WritePaimonTable<>(options, null, WritePaimonFiles.of(options), CommitMode.APPEND);
  }

  /** The table, and the row that an element has in it. */
  public WritePaimonTable<T> to(PaimonTable to, PaimonRowFunction<T> function) {
    if (table != null) {
      throw new IllegalArgumentException(
          "Rows are written to table "
              + table.name()
              + " already. Write several tables with PaimonIO.writeFiles and commitFiles.");
    }
    return new WritePaimonTable<>(options, to, files.to(to, function), mode);
  }

  /** The rows are added to those of the table. This is so unless set otherwise. */
  public WritePaimonTable<T> appending() {
    return new WritePaimonTable<>(options, table, files, CommitMode.APPEND);
  }

  /** The rows take the place of all those of the table. */
  public WritePaimonTable<T> replacing() {
    return new WritePaimonTable<>(options, table, files, CommitMode.REPLACE);
  }

  /** How rows travel to the writers; {@link PaimonDistribution#NONE} unless set. */
  public WritePaimonTable<T> withDistribution(PaimonDistribution distribution) {
    return new WritePaimonTable<>(options, table, files.withDistribution(distribution), mode);
  }

  @Override
  public PCollection<PaimonSnapshot> expand(PCollection<T> elements) {
    PaimonTable to = requireNonNull(table, "There is no table to write to. Name one with to(..).");
    CommitPaimonFiles commit = CommitPaimonFiles.of(options);
    return PCollectionList.of(elements.apply("WriteFiles", files))
        .apply(
            "CommitFiles",
            switch (mode) {
              case APPEND -> commit.append(to);
              case REPLACE -> commit.replace(to);
            });
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    builder.include("files", files);
    builder.add(DisplayData.item("mode", mode.name()).withLabel("Commit"));
  }
}
