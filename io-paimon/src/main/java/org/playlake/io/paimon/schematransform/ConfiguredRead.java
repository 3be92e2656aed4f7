package org.playlake.io.paimon.schematransform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.beam.sdk.values.Row;
import org.joda.time.Duration;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.ReadPaimon;

/** The read that a configuration describes. */
final class ConfiguredRead {

  private static final FieldRules RULES = new FieldRules(PaimonReadSchemaTransformProvider.NAME);

  private ConfiguredRead() {}

  /** Throws {@link IllegalArgumentException} with the name of a field that is wrong. */
  static ReadPaimon<Row> of(PaimonReadConfiguration from) {
    checkVersion(from);
    checkStreaming(from);
    RULES.refuseBlank("row_kind_column", from.getRowKindColumn());
    ReadPaimon<Row> read =
        RULES
            .with("table", () -> PaimonIO.readRows().from(from.getTable()))
            .withCatalogOptions(from.getCatalogOptions());
    read = version(from, rows(from, read));
    if (from.getRowKindColumn() != null) {
      read = read.withRowKindColumn(from.getRowKindColumn());
    }
    return isSet(from.getStreaming()) ? streaming(from, read) : read;
  }

  private static ReadPaimon<Row> rows(PaimonReadConfiguration from, ReadPaimon<Row> whole) {
    ReadPaimon<Row> read = whole;
    if (from.getColumns() != null) {
      String[] columns = from.getColumns().toArray(new String[0]);
      read = RULES.with("columns", () -> whole.withColumns(columns));
    }
    if (from.getFilter() != null) {
      ReadPaimon<Row> unfiltered = read;
      read = RULES.with("filter", () -> unfiltered.withFilter(from.getFilter()));
    }
    if (from.getPartitions() != null) {
      RULES.refuseIf(
          from.getPartitions().isEmpty(),
          "partitions",
          "there are none. Name one, or leave it out.");
      read = read.withPartitions(array(from.getPartitions()));
    }
    if (from.getLimit() != null) {
      ReadPaimon<Row> unlimited = read;
      read = RULES.with("limit", () -> unlimited.withLimit(from.getLimit()));
    }
    return read;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, String>[] array(List<Map<String, String>> partitions) {
    return partitions.toArray(new Map[0]);
  }

  private static void checkVersion(PaimonReadConfiguration from) {
    RULES.refuseIf(
        (from.getChangesFrom() == null) != (from.getChangesTo() == null),
        from.getChangesFrom() == null ? "changes_from" : "changes_to",
        "it is missing. Changes are read from one snapshot to another, so give both.");
    RULES.refuseIf(
        from.getChangesFrom() != null && from.getRowKindColumn() == null,
        "row_kind_column",
        "it is missing. Changes may be deletes, and a column has to say so.");
    long versions =
        Stream.of(from.getSnapshot(), from.getTag(), from.getTimestamp(), from.getChangesFrom())
            .filter(Objects::nonNull)
            .count();
    RULES.refuseIf(
        versions > 1,
        "snapshot",
        "of snapshot, tag, timestamp, and changes_from with changes_to there is more than one. A"
            + " table is read as of one of them; use several reads.");
  }

  private static ReadPaimon<Row> version(PaimonReadConfiguration from, ReadPaimon<Row> read) {
    if (from.getSnapshot() != null) {
      return read.withSnapshot(from.getSnapshot());
    }
    if (from.getTag() != null) {
      return read.withTag(from.getTag());
    }
    if (from.getTimestamp() != null) {
      return read.withTimestamp(org.joda.time.Instant.ofEpochMilli(millis(from.getTimestamp())));
    }
    if (from.getChangesFrom() != null) {
      return RULES.with(
          "changes_from",
          () -> read.withChangesBetween(from.getChangesFrom(), from.getChangesTo()));
    }
    return read;
  }

  private static long millis(String text) {
    return RULES.with(
        "timestamp",
        () -> {
          try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
          } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                "'" + text + "' is no time with a zone. Write it as " + Instant.EPOCH + ".", e);
          }
        });
  }

  private static void checkStreaming(PaimonReadConfiguration from) {
    boolean streaming = isSet(from.getStreaming());
    String only = "it is for a read that does not end. Leave it out, or set streaming.";
    RULES.refuseIf(
        !streaming && from.getPollIntervalSeconds() != null, "poll_interval_seconds", only);
    RULES.refuseIf(!streaming && from.getStartingAfter() != null, "starting_after", only);
    RULES.refuseIf(!streaming && from.getConsumerId() != null, "consumer_id", only);
    RULES.refuseBlank("consumer_id", from.getConsumerId());
    String never = "a streaming read does not end and has none. Leave it out, or unset streaming.";
    RULES.refuseIf(streaming && from.getLimit() != null, "limit", never);
    RULES.refuseIf(streaming && from.getSnapshot() != null, "snapshot", never);
    RULES.refuseIf(streaming && from.getTag() != null, "tag", never);
    RULES.refuseIf(streaming && from.getTimestamp() != null, "timestamp", never);
    RULES.refuseIf(streaming && from.getChangesFrom() != null, "changes_from", never);
  }

  private static ReadPaimon<Row> streaming(PaimonReadConfiguration from, ReadPaimon<Row> bounded) {
    ReadPaimon<Row> read = bounded.continuously();
    if (from.getPollIntervalSeconds() != null) {
      ReadPaimon<Row> usual = read;
      Duration interval = Duration.standardSeconds(from.getPollIntervalSeconds());
      read = RULES.with("poll_interval_seconds", () -> usual.withPollInterval(interval));
    }
    if (from.getStartingAfter() != null) {
      read = read.startingAfter(from.getStartingAfter());
    }
    return from.getConsumerId() == null ? read : read.withConsumer(from.getConsumerId());
  }

  private static boolean isSet(Boolean value) {
    return value != null && value;
  }
}
