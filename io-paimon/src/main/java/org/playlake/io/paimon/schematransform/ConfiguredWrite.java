package org.playlake.io.paimon.schematransform;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.schemas.transforms.providers.ErrorHandling;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDistribution;

/**
 * The write that a configuration describes, checked as far as that goes without its input.
 *
 * @param write complete but for tables that depend on the row
 * @param template of the names of such tables, or null
 */
record ConfiguredWrite(
    PaimonWriteConfiguration from, WritePaimon<Row> write, @Nullable TableTemplate template)
    implements Serializable {

  private static final FieldRules RULES = new FieldRules(PaimonWriteSchemaTransformProvider.NAME);

  /** Throws {@link IllegalArgumentException} with the name of a field that is wrong. */
  static ConfiguredWrite of(PaimonWriteConfiguration from) {
    checkNewTable(from);
    checkErrorHandling(from.getErrorHandling());
    WritePaimon<Row> write = PaimonIO.writeRows().withCatalogOptions(from.getCatalogOptions());
    write = withTable(from, withMode(from, write));
    write = withStreaming(from, withWriters(from, write));
    String table = from.getTable();
    if (TableTemplate.isTemplate(table)) {
      TableTemplate template = RULES.with("table", () -> TableTemplate.of(table));
      return new ConfiguredWrite(from, write, template);
    }
    WritePaimon<Row> anywhere = write;
    return new ConfiguredWrite(from, RULES.with("table", () -> anywhere.to(table)), null);
  }

  /** The same for this input. */
  WritePaimon<Row> on(PCollection<Row> rows) {
    checkInput(rows);
    return template == null
        ? write
        : write.to(RULES.with("table", () -> template.on(rows.getSchema())));
  }

  private void checkInput(PCollection<Row> rows) {
    boolean unbounded = rows.isBounded() == IsBounded.UNBOUNDED;
    boolean frequent = from.getTriggeringFrequencySeconds() != null;
    RULES.refuseIf(
        unbounded && !frequent,
        "triggering_frequency_seconds",
        "it is missing. The input is unbounded, so say how often to commit.");
    RULES.refuseIf(
        !unbounded && frequent,
        "triggering_frequency_seconds",
        "the input is bounded and is committed once, at its end. Leave it out.");
    RULES.refuseIf(
        !unbounded && from.getCommitUser() != null,
        "commit_user",
        "the input is bounded, and a second run would find the commit of the first under its name."
            + " Leave it out.");
    RULES.refuseIf(
        unbounded && from.getMode() != null && !from.getMode().equals("append"),
        "mode",
        "the input is unbounded, and each commit would replace the rows of the one before. Use"
            + " append.");
    String kind = from.getRowKindField();
    RULES.refuseIf(
        kind != null && !rows.getSchema().hasField(kind),
        "row_kind_field",
        "the rows have no field "
            + kind
            + ". Theirs are "
            + rows.getSchema().getFieldNames()
            + ".");
  }

  private static void checkNewTable(PaimonWriteConfiguration from) {
    boolean described = isSet(from.getCreateIfNeeded()) || isSet(from.getSchemaEvolution());
    String why = "it describes a table that may be created. Set create_if_needed, or leave it out.";
    RULES.refuseIf(!described && from.getPartitionKeys() != null, "partition_keys", why);
    RULES.refuseIf(!described && from.getPrimaryKeys() != null, "primary_keys", why);
    RULES.refuseIf(!described && from.getTableOptions() != null, "table_options", why);
  }

  private static void checkErrorHandling(@Nullable ErrorHandling handling) {
    String output = ErrorHandling.getOutputOrNull(handling);
    RULES.refuseBlank("error_handling.output", output);
    RULES.refuseIf(
        WriteTransform.SNAPSHOTS.equals(output),
        "error_handling.output",
        "'" + output + "' is the output of the snapshots. Give another name.");
  }

  private static WritePaimon<Row> withMode(PaimonWriteConfiguration from, WritePaimon<Row> write) {
    String mode = from.getMode() == null ? "append" : from.getMode();
    boolean named = mode.equals("replace_partitions");
    RULES.refuseIf(
        named && from.getPartitions() == null,
        "partitions",
        "it is missing. The mode replace_partitions needs to know which.");
    RULES.refuseIf(
        !named && from.getPartitions() != null,
        "partitions",
        "it is for the mode replace_partitions, and the mode is " + mode + ". Leave it out.");
    return switch (mode) {
      case "append" -> write.appending();
      case "replace" -> write.replacing();
      case "replace_occurring" -> write.replacingOccurringPartitions();
      case "replace_partitions" ->
          RULES.with("partitions", () -> write.replacingPartitions(from.getPartitions()));
      default ->
          throw RULES.refused(
              "mode",
              "there is no mode '"
                  + mode
                  + "'. Use append, replace, replace_partitions or replace_occurring.");
    };
  }

  private static WritePaimon<Row> withTable(PaimonWriteConfiguration from, WritePaimon<Row> plain) {
    WritePaimon<Row> write = plain;
    if (isSet(from.getCreateIfNeeded())) {
      write = write.withCreateIfNeeded();
    }
    if (isSet(from.getSchemaEvolution())) {
      write = write.withSchemaEvolution();
    }
    if (from.getPartitionKeys() != null) {
      write = write.withPartitionKeys(from.getPartitionKeys().toArray(new String[0]));
    }
    if (from.getPrimaryKeys() != null) {
      write = write.withPrimaryKeys(from.getPrimaryKeys().toArray(new String[0]));
    }
    if (from.getTableOptions() != null) {
      for (Map.Entry<String, String> option : from.getTableOptions().entrySet()) {
        write = write.withTableOption(option.getKey(), option.getValue());
      }
    }
    return write;
  }

  private static WritePaimon<Row> withWriters(
      PaimonWriteConfiguration from, WritePaimon<Row> plain) {
    WritePaimon<Row> write = plain;
    RULES.refuseBlank("row_kind_field", from.getRowKindField());
    if (from.getRowKindField() != null) {
      write = write.withRowKindField(from.getRowKindField());
    }
    if (isSet(from.getDistinctKeys())) {
      write = write.withDistinctKeys();
    }
    if (from.getWriterOptions() != null) {
      for (Map.Entry<String, String> option : from.getWriterOptions().entrySet()) {
        write = write.withWriterOption(option.getKey(), option.getValue());
      }
    }
    return from.getDistribution() == null
        ? write
        : write.withDistribution(distribution(from.getDistribution()));
  }

  private static PaimonDistribution distribution(String text) {
    for (PaimonDistribution each : PaimonDistribution.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
        return each;
      }
    }
    throw RULES.refused(
        "distribution", "there is no distribution '" + text + "'. Use by_partition or none.");
  }

  private static WritePaimon<Row> withStreaming(
      PaimonWriteConfiguration from, WritePaimon<Row> plain) {
    WritePaimon<Row> write = plain;
    if (from.getTriggeringFrequencySeconds() != null) {
      Duration frequency = Duration.standardSeconds(from.getTriggeringFrequencySeconds());
      write =
          RULES.with(
              "triggering_frequency_seconds", () -> plain.withTriggeringFrequency(frequency));
    }
    if (from.getCommitUser() != null) {
      RULES.with("commit_user", () -> PaimonIO.commitFiles().withCommitUser(from.getCommitUser()));
      write = write.withCommitUser(from.getCommitUser());
    }
    return write;
  }

  private static boolean isSet(@Nullable Boolean value) {
    return value != null && value;
  }
}
