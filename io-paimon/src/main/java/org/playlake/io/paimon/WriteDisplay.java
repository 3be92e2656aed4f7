package org.playlake.io.paimon;

import org.apache.beam.sdk.transforms.display.DisplayData;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.commit.TableCommit;
import org.playlake.io.paimon.internal.options.ShownOptions;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.TableDraft;
import org.playlake.io.paimon.table.PaimonDestinations;

/** Display data of a write and of its two halves: its settings, and which catalog it is. */
final class WriteDisplay {

  private WriteDisplay() {}

  static void show(WritePaimon<?> write, DisplayData.Builder builder) {
    builder.include("catalog", write.catalog());
    PaimonDestinations<?> destinations = write.destinations();
    add(builder, "table", "Table", destinations == null ? null : Route.shown(destinations));
    add(builder, "mode", "Commit", write.mode());
    addUnless("", builder, "rowKindField", "Row Kind Field", write.kindField());
    TableDraft draft = write.draft();
    addUnless("[]", builder, "partitionKeys", "Partition Keys", draft.partitionKeys());
    addUnless("[]", builder, "primaryKeys", "Primary Keys", draft.primaryKeys());
    addUnless("{}", builder, "tableOptions", "Options of a New Table", draft.options());
    add(builder, "commitUser", "Commit User", write.commitUser());
    showWriters(write.files(), builder);
  }

  static void show(WritePaimonFiles<?> files, DisplayData.Builder builder) {
    builder.include("catalog", files.catalog());
    add(builder, "tables", "Tables", files.routes().stream().map(Route::shown).toList());
    builder.addIfNotDefault(
        DisplayData.item("replaces", files.mode().replaces()).withLabel("Replaces Rows"), false);
    showWriters(files, builder);
  }

  static void show(CommitPaimonFiles commit, DisplayData.Builder builder) {
    builder.include("catalog", commit.catalog());
    for (TableCommit each : commit.plan().named()) {
      add(builder, each.name(), "Commit", each.mode());
    }
    add(builder, "others", "Commit of Other Tables", commit.plan().others());
    add(builder, "commitUser", "Commit User", commit.commitUser());
    add(builder, "triggeringFrequency", "Triggering Frequency", commit.triggeringFrequency());
    builder.addIfNotDefault(
        DisplayData.item("exclusive", commit.turns().isTaken()).withLabel("Exclusive"), false);
    addUnless("{}", builder, "properties", "Snapshot Properties", commit.plan().properties());
    show(commit.policy(), builder);
  }

  private static void showWriters(WritePaimonFiles<?> files, DisplayData.Builder builder) {
    add(builder, "distribution", "Distribution", files.distribution());
    builder
        .addIfNotDefault(
            DisplayData.item("shardBytes", files.shardBytes()).withLabel("Bytes a Shard"),
            WritePaimonFiles.SHARD_BYTES)
        .addIfNotDefault(
            DisplayData.item("distinctKeys", files.distinctKeys()).withLabel("Distinct Keys"),
            false)
        .addIfNotDefault(
            DisplayData.item("validated", files.validated()).withLabel("Validated"), true);
    add(builder, "triggeringFrequency", "Triggering Frequency", files.triggeringFrequency());
    addUnless("[]", builder, "clusteringColumns", "Clustered By", files.clustering().columns());
    addUnless("", builder, "spillDirectory", "Spill Directory", files.spillDirectory());
    addUnless(
        "{}",
        builder,
        "writerOptions",
        "Options of Writers",
        ShownOptions.of(files.writerOptions()));
    show(files.policy(), builder);
  }

  private static void show(TablePolicy policy, DisplayData.Builder builder) {
    builder
        .addIfNotDefault(
            DisplayData.item("createIfNeeded", policy.create()).withLabel("Creates Tables"), false)
        .addIfNotDefault(
            DisplayData.item("schemaEvolution", policy.evolve()).withLabel("Evolves Tables"), false)
        .addIfNotDefault(
            DisplayData.item("columnsByCommit", policy.lengthen()).withLabel("Commit Adds Columns"),
            false);
  }

  private static void addUnless(
      String nothing, DisplayData.Builder builder, String key, String label, Object value) {
    add(builder, key, label, value.toString().equals(nothing) ? null : value);
  }

  private static void add(
      DisplayData.Builder builder, String key, String label, @Nullable Object value) {
    if (value != null) {
      builder.add(DisplayData.item(key, value.toString()).withLabel(label));
    }
  }
}
