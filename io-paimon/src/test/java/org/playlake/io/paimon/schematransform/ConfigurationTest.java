package org.playlake.io.paimon.schematransform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a configuration, each told under the name of its field. */
class ConfigurationTest {

  private static final Schema IDS = Schema.builder().addInt64Field("id").build();
  private static final String CATALOG = "catalog_options: {warehouse: /lake}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table: orders | table | database.table",
        "table: 'shop.{country' | table | shop.orders_{country}",
        "table: '{db}_{t}' | table | with one dot",
        "table: a.b, mode: upsert | mode | there is no mode 'upsert'",
        "table: a.b, mode: replace_partitions | partitions | it is missing",
        "table: a.b, mode: replace_partitions, partitions: [] | partitions | names none",
        "table: a.b, mode: replace_partitions, partitions: [{}] | partitions | leaves one open",
        "table: a.b, partitions: [{day: '1'}] | partitions | the mode is append",
        "table: a.b, partition_keys: [day] | partition_keys | Set create_if_needed",
        "table: a.b, primary_keys: [id] | primary_keys | Set create_if_needed",
        "table: a.b, table_options: {bucket: '1'} | table_options | Set create_if_needed",
        "table: a.b, row_kind_field: '' | row_kind_field | it is blank",
        "table: a.b, distribution: hash | distribution | Use by_partition or none",
        "table: a.b, triggering_frequency_seconds: 0 | triggering_frequency_seconds | PT0S",
        "table: a.b, commit_user: a-s-b | commit_user | does not hold '-s-'",
        "table: a.b, error_handling: {output: ''} | error_handling.output | it is blank",
        "table: a.b, error_handling: {output: snapshots} | error_handling.output | another name"
      })
  void ofAWriteIsRefused(String yaml, String field, String reason) {
    assertThatThrownBy(() -> FromYaml.write(flow(yaml)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("paimon_write, field '" + field + "': ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table: orders | table | no table that can be read",
        "table: a.b, columns: [x, x] | columns | name one twice",
        "table: a.b, filter: 'id =' | filter | id",
        "table: a.b, partitions: [] | partitions | there are none",
        "table: a.b, limit: -1 | limit | -1",
        "table: a.b, snapshot: 1, tag: t | snapshot | more than one",
        "table: a.b, timestamp: '2026-01-31' | timestamp | no time with a zone",
        "table: a.b, tag: t, timestamp: '2026-01-31T00:00:00Z' | snapshot | more than one",
        "table: a.b, changes_from: 1, row_kind_column: k | changes_to | it is missing",
        "table: a.b, changes_to: 1, row_kind_column: k | changes_from | it is missing",
        "table: a.b, changes_from: 1, changes_to: 2 | row_kind_column | it is missing",
        "table: a.b, changes_from: 2, changes_to: 1, row_kind_column: k | changes_from | after",
        "table: a.b, tag: t, changes_from: 1, changes_to: 2, row_kind_column: k | snapshot | more",
        "table: a.b, row_kind_column: '' | row_kind_column | it is blank",
        "table: a.b, poll_interval_seconds: 1 | poll_interval_seconds | set streaming",
        "table: a.b, starting_after: 1 | starting_after | set streaming",
        "table: a.b, streaming: false, consumer_id: c | consumer_id | set streaming",
        "table: a.b, streaming: true, consumer_id: '' | consumer_id | it is blank",
        "table: a.b, streaming: true, poll_interval_seconds: 0 | poll_interval_seconds | PT0S",
        "table: a.b, streaming: true, limit: 1 | limit | does not end",
        "table: a.b, streaming: true, snapshot: 1 | snapshot | does not end",
        "table: a.b, streaming: true, tag: t | tag | does not end",
        "table: a.b, streaming: true, timestamp: '2026-01-31T00:00:00Z' | timestamp | does not end"
      })
  void ofAReadIsRefused(String yaml, String field, String reason) {
    assertThatThrownBy(() -> FromYaml.read(flow(yaml)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("paimon_read, field '" + field + "': ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table: a.b | triggering_frequency_seconds | it is missing",
        "table: a.b, triggering_frequency_seconds: 1, mode: replace | mode | Use append"
      })
  void thatDoesNotFitUnboundedInputIsRefused(String yaml, String field, String reason) {
    PCollection<Row> unbounded =
        pipeline()
            .apply(GenerateSequence.from(0))
            .apply(
                MapElements.into(TypeDescriptors.rows())
                    .via(id -> Row.withSchema(IDS).addValue(id).build()))
            .setRowSchema(IDS);
    assertRefused(yaml, unbounded, field, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table: a.b, triggering_frequency_seconds: 1 | triggering_frequency_seconds | is bounded",
        "table: a.b, commit_user: me | commit_user | is bounded",
        "table: a.b, row_kind_field: kind | row_kind_field | no field kind",
        "table: 'a.b_{day}' | table | no field day"
      })
  void thatDoesNotFitTheInputIsRefused(String yaml, String field, String reason) {
    assertRefused(yaml, pipeline().apply(Create.empty(IDS)), field, reason);
  }

  @Test
  void needsATable() {
    assertThatThrownBy(() -> FromYaml.write(CATALOG)).hasMessageContaining("\"table\"");
    assertThatThrownBy(() -> FromYaml.read("table: a.b\n"))
        .hasMessageContaining("\"catalog_options\"");
  }

  @Test
  void isNotPrintedWithCatalogOptions() {
    Map<String, String> secret = Map.of("s3.secret-key", "open-sesame");
    assertThat(PaimonWriteConfiguration.builder().setCatalogOptions(secret).setTable("a.b").build())
        .hasToString("paimon_write to a.b");
    assertThat(PaimonReadConfiguration.builder().setCatalogOptions(secret).setTable("a.b").build())
        .hasToString("paimon_read of a.b");
  }

  private static void assertRefused(
      String yaml, PCollection<Row> rows, String field, String reason) {
    SchemaTransform write = FromYaml.write(flow(yaml));
    PCollectionRowTuple input = PCollectionRowTuple.of("input", rows);
    assertThatThrownBy(() -> input.apply(write))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("paimon_write, field '" + field + "': ")
        .hasMessageContaining(reason);
  }

  /** A configuration of a single line. */
  private static String flow(String fields) {
    return "{catalog_options: {warehouse: /lake}, " + fields + "}";
  }

  private static TestPipeline pipeline() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }
}
