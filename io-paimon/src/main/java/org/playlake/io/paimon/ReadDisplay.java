package org.playlake.io.paimon;

import org.apache.beam.sdk.transforms.display.DisplayData;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;

/** Display data of a read. */
final class ReadDisplay {

  private ReadDisplay() {}

  static void show(ReadPaimon<?> read, DisplayData.Builder builder) {
    CatalogOptions catalog = read.catalog();
    if (catalog != null) {
      builder.include("catalog", catalog);
    }
    add(builder, "table", "Table", read.table());
    add(builder, "columns", "Columns", read.columns());
    add(builder, "filter", "Filter", read.filter());
    add(builder, "partitions", "Partitions", read.partitions());
    add(builder, "version", "Version", read.version());
    add(builder, "rowKindColumn", "Row Kind Column", read.rowKindColumn());
    builder
        .addIfNotDefault(DisplayData.item("limit", read.limit()).withLabel("Limit"), Long.MAX_VALUE)
        .addIfNotDefault(
            DisplayData.item("splitBytes", read.splitBytes()).withLabel("Bytes a Split"), 0L)
        .addIfNotDefault(
            DisplayData.item("continuous", read.following().continuous()).withLabel("Continuous"),
            false);
    add(builder, "pollInterval", "Poll Interval", read.following().interval());
    add(builder, "startingAfter", "Starting After Snapshot", read.following().after());
    add(builder, "consumer", "Consumer", read.following().consumer());
  }

  private static void add(
      DisplayData.Builder builder, String key, String label, @Nullable Object value) {
    if (value != null) {
      builder.add(DisplayData.item(key, value.toString()).withLabel(label));
    }
  }
}
