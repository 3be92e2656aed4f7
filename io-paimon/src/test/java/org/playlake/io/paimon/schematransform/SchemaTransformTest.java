package org.playlake.io.paimon.schematransform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.Row;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.Warehouse;

/** Writing and reading as Beam YAML does it. */
class SchemaTransformTest {
  private static final Schema ORDERS =
      Schema.builder()
          .addInt64Field("id")
          .addNullableField("country", FieldType.STRING)
          .addInt32Field("total")
          .build();

  private static final Row ANN = order(1, "at", 10);
  private static final Row BOB = order(2, "be", 20);
  private static final Row CYD = order(3, "at", 30);

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void writesATableAndReadsItBack() {
    PCollectionRowTuple written =
        write(
            """
            table: shop.orders
            create_if_needed: true
            partition_keys: [country]
            table_options: {file.format: parquet}
            writer_options: {target-file-size: 64 mb}
            """,
            ANN,
            BOB,
            CYD);
    PAssert.that(written.get("snapshots"))
        .satisfies(
            snapshots -> {
              Row snapshot = snapshots.iterator().next();
              assertThat(snapshot.getString("table")).isEqualTo("shop.orders");
              assertThat(snapshot.getInt64("id")).isEqualTo(1);
              assertThat(snapshot.getInt64("rows")).isEqualTo(3);
              assertThat(snapshot.getInt64("files")).isEqualTo(2);
              assertThat(snapshot.getInt64("bytes")).isPositive();
              assertThat(snapshot.getDateTime("watermark")).isNull();
              return null;
            });
    assertThat(written.getAll()).containsOnlyKeys("snapshots");
    run(written);
    assertRead("", ANN, BOB, CYD);
  }

  @Test
  void readsColumnsPartitionsFiltersAndVersions() {
    run(
        write(
            "table: shop.orders\ncreate_if_needed: true\npartition_keys: [country]\n",
            ANN,
            BOB,
            CYD));
    run(write("table: shop.orders\n", order(4, "be", 40)));
    Schema ids = Schema.builder().addNullableField("id", FieldType.INT64).build();
    assertRead("filter: total >= 20 AND country = 'at'\n", CYD);
    assertRead("partitions: [{country: be}]\nsnapshot: 1\n", BOB);
    assertRead("timestamp: '2999-01-31T00:00:00+01:00'\npartitions: [{country: at}]\n", ANN, CYD);
    assertRead(
        "columns: [id]\nlimit: 5\npartitions: [{country: be}]\n",
        Row.withSchema(ids).addValue(2L).build(),
        Row.withSchema(ids).addValue(4L).build());
    assertRead(
        "columns: [id]\nchanges_from: 1\nchanges_to: 2\nrow_kind_column: kind\n",
        Row.withSchema(
                Schema.builder()
                    .addNullableField("id", FieldType.INT64)
                    .addStringField("kind")
                    .build())
            .addValues(4L, "+I")
            .build());
    assertRead("columns: []\nlimit: 1\n", Row.withSchema(Schema.of()).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "replace_occurring", "replace_partitions"})
  void replacesRows(String mode) {
    String table = "table: shop.orders\ncreate_if_needed: true\npartition_keys: [country]\n";
    run(write(table, ANN, CYD));
    String partitions = mode.equals("replace_partitions") ? "partitions: [{country: at}]\n" : "";
    run(write(table + "mode: " + mode + "\n" + partitions, order(9, "at", 90)));
    assertRead("", order(9, "at", 90));
  }

  @Test
  void takesRowsBackByTheirKind() {
    Schema changes =
        Schema.builder()
            .addInt64Field("id")
            .addNullableField("country", FieldType.STRING)
            .addInt32Field("total")
            .addStringField("kind")
            .build();
    String yaml =
        """
        table: shop.orders
        create_if_needed: true
        primary_keys: [id]
        table_options: {bucket: '1'}
        row_kind_field: kind
        distinct_keys: true
        """;
    run(
        write(
            yaml,
            Row.withSchema(changes).addValues(1L, "at", 10, "+I").build(),
            Row.withSchema(changes).addValues(2L, "be", 20, "+I").build()));
    run(write(yaml, Row.withSchema(changes).addValues(2L, "be", 20, "-D").build()));
    assertRead("", ANN);
  }

  @Test
  void createsATableForEachNameThatRowsGive() {
    run(
        write(
            """
            table: shop.orders_{country}
            create_if_needed: true
            distribution: none
            """,
            ANN,
            BOB,
            CYD));
    assertReadOf("shop.orders_at", "", ANN, CYD);
    assertReadOf("shop.orders_be", "", BOB);
  }

  @Test
  void givesOutRowsThatCannotBeWritten() {
    Row nowhere = order(4, null, 40);
    Row elsewhere = order(5, "x.y", 50);
    PCollectionRowTuple written =
        write(
            """
            table: shop.orders_{country}
            create_if_needed: true
            error_handling: {output: failed}
            """,
            ANN,
            nowhere,
            elsewhere);
    assertThat(written.getAll()).containsOnlyKeys("snapshots", "failed");
    assertThat(written.get("failed").getSchema().getField("failed_row"))
        .isEqualTo(Field.of("failed_row", FieldType.row(ORDERS)));
    PAssert.that(written.get("failed"))
        .satisfies(
            failed -> {
              List<Row> rows = StreamSupport.stream(failed.spliterator(), false).toList();
              assertThat(rows)
                  .extracting(each -> each.getRow("failed_row"))
                  .containsExactlyInAnyOrder(nowhere, elsewhere);
              assertThat(rows)
                  .extracting(each -> each.getString("error_message"))
                  .anyMatch(reason -> reason.contains("'x.y' is no part of a name"));
              return null;
            });
    run(written);
    assertReadOf("shop.orders_at", "", ANN);
  }

  @Test
  void givesAnEmptyErrorOutputWhenAllRowsAreWritten() {
    PCollectionRowTuple written =
        write("table: shop.orders\ncreate_if_needed: true\nerror_handling: {output: bad}\n", ANN);
    PAssert.that(written.get("bad")).empty();
    run(written);
    assertRead("", ANN);
  }

  @Test
  void addsColumnsWhenTheTableMayEvolve() {
    run(write("table: shop.orders\ncreate_if_needed: true\n", ANN));
    Schema wider =
        Schema.builder()
            .addInt64Field("id")
            .addNullableField("country", FieldType.STRING)
            .addInt32Field("total")
            .addNullableField("note", FieldType.STRING)
            .build();
    Row noted = Row.withSchema(wider).addValues(7L, "at", 70, "new").build();
    run(write("table: shop.orders\nschema_evolution: true\n", noted));
    assertRead("filter: note = 'new'\n", noted);
  }

  @Test
  void commitsUnboundedInputEverySoOften() {
    TestPipeline pipeline = pipeline();
    PCollectionRowTuple written =
        PCollectionRowTuple.of(
                "input",
                pipeline.apply(
                    TestStream.create(ORDERS)
                        .addElements(ANN)
                        .advanceProcessingTime(Duration.standardSeconds(5))
                        .addElements(BOB, CYD)
                        .advanceProcessingTime(Duration.standardSeconds(5))
                        .advanceWatermarkToInfinity()))
            .apply(
                FromYaml.write(
                    catalog()
                        + """
                        table: shop.orders
                        create_if_needed: true
                        triggering_frequency_seconds: 1
                        commit_user: nightly
                        """));
    run(written);
    assertRead("", ANN, BOB, CYD);
    assertRead("snapshot: 1\n", ANN);
  }

  @Test
  void readsWithoutEndWhenStreaming() {
    run(write("table: shop.orders\ncreate_if_needed: true\n", ANN));
    PCollectionRowTuple read =
        PCollectionRowTuple.empty(pipeline())
            .apply(
                FromYaml.read(
                    catalog()
                        + """
                        table: shop.orders
                        streaming: true
                        poll_interval_seconds: 1
                        starting_after: 1
                        consumer_id: nightly
                        """));
    assertThat(read.get("output").isBounded()).isEqualTo(IsBounded.UNBOUNDED);
  }

  @Test
  void aReadHasNoInput() {
    run(write("table: shop.orders\ncreate_if_needed: true\n", ANN));
    SchemaTransform read = FromYaml.read(catalog() + "table: shop.orders\n");
    PCollectionRowTuple input =
        PCollectionRowTuple.of("input", pipeline().apply(Create.empty(ORDERS)));
    assertThatThrownBy(() -> input.apply(read))
        .hasMessageContaining("paimon_read has no input, and was given [input]");
  }

  private String catalog() {
    return "catalog_options: {warehouse: '" + warehouse.directory() + "'}\n";
  }

  private PCollectionRowTuple write(String yaml, Row... rows) {
    SchemaTransform write = FromYaml.write(catalog() + yaml);
    return PCollectionRowTuple.of(
            "input", pipeline().apply(Create.of(List.of(rows)).withRowSchema(rows[0].getSchema())))
        .apply(write);
  }

  private void assertRead(String yaml, Row... expected) {
    assertReadOf("shop.orders", yaml, expected);
  }

  private void assertReadOf(String table, String yaml, Row... expected) {
    PCollectionRowTuple read =
        PCollectionRowTuple.empty(pipeline())
            .apply(FromYaml.read(catalog() + "table: " + table + "\n" + yaml));
    PAssert.that(read.get("output")).containsInAnyOrder(expected);
    run(read);
  }

  private static void run(PCollectionRowTuple tuple) {
    tuple.getPipeline().run().waitUntilFinish();
  }

  private static Row order(long id, String country, int total) {
    return Row.withSchema(ORDERS).addValues(id, country, total).build();
  }

  private static TestPipeline pipeline() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }
}
