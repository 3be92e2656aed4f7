package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDestinations;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.UnknownTableException;

/** Beam rows find their tables and columns, which are made on the way when that is allowed. */
class WriteRowsTest {

  private static final Schema ORDER =
      Schema.builder()
          .addStringField("country")
          .addInt32Field("id")
          .addNullableField("total", FieldType.INT32)
          .build();

  private static final PaimonTable ORDERS =
      PaimonTable.of("shop.orders")
          .withColumn("country", "STRING NOT NULL")
          .withColumn("id", "INT NOT NULL")
          .withColumn("total", "INT");

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  private static Row order(String country, int id, Integer total) {
    return Row.withSchema(ORDER).addValues(country, id, total).build();
  }

  @Test
  void aMissingTableIsCreatedWithKeysAndOptions() throws Exception {
    run(
        write()
            .to("shop.orders")
            .withCreateIfNeeded()
            .withPartitionKeys("country")
            .withPrimaryKeys("country", "id")
            .withTableOption("bucket", "2")
            .withTableOption("sequence.field", "total"),
        order("de", 1, 10),
        order("de", 1, 20),
        order("fr", 2, null));
    var stored = warehouse.open(PaimonTable.of("shop.orders"));
    assertThat(stored.partitionKeys()).containsExactly("country");
    assertThat(stored.primaryKeys()).containsExactly("country", "id");
    assertThat(read("shop.orders")).containsExactly("de 1 20", "fr 2 null");
  }

  @Test
  void aTableIsCreatedThoughNoRowComes() throws Exception {
    run(write().to("shop.orders").withCreateIfNeeded());
    assertThat(read("shop.orders")).isEmpty();
  }

  @Test
  void aMissingTableIsNotCreatedUnlessAsked() {
    assertThatThrownBy(() -> run(write().to("shop.orders"), order("de", 1, 1)))
        .isInstanceOf(UnknownTableException.class)
        .hasMessageContaining("Table shop.orders does not exist");
  }

  @Test
  void rowsGoToTheTableTheyAskFor() throws Exception {
    PaimonDestinations<Row> byCountry = row -> "shop.orders_" + row.getString("country");
    run(
        write().to(byCountry).withCreateIfNeeded(),
        order("de", 1, 10),
        order("fr", 2, 20),
        order("de", 3, 30));
    assertThat(read("shop.orders_de")).containsExactly("de 1 10", "de 3 30");
    assertThat(read("shop.orders_fr")).containsExactly("fr 2 20");
  }

  @Test
  void newColumnsAndWiderTypesAreGivenToTheTableAndOldRowsStay() throws Exception {
    warehouse.create(ORDERS);
    run(write().to("shop.orders"), order("de", 1, 10));
    Schema more =
        Schema.builder()
            .addStringField("country")
            .addNullableField("note", FieldType.STRING)
            .addInt32Field("id")
            .addNullableField("total", FieldType.INT64)
            .build();
    Row row = Row.withSchema(more).addValues("de", "urgent", 2, 1L << 40).build();
    assertThatThrownBy(() -> run(write().to("shop.orders"), row)).hasMessageContaining("note");
    run(write().to("shop.orders").withSchemaEvolution(), row);
    assertThat(
            warehouse.read(
                ORDERS,
                stored ->
                    stored.getInt(1)
                        + " "
                        + stored.getLong(2)
                        + " "
                        + (stored.isNullAt(3) ? null : stored.getString(3))))
        .containsExactly("1 10 null", "2 " + (1L << 40) + " urgent");
    // The writer of before knows nothing of the new column, and of a type that is wider now.
    run(write().to("shop.orders").withSchemaEvolution(), order("de", 3, 30));
    assertThat(warehouse.read(ORDERS, stored -> stored.getLong(2))).contains(30L);
  }

  @Test
  void aColumnIsNotMadeAnotherType() throws Exception {
    warehouse.create(ORDERS);
    Schema other =
        Schema.builder()
            .addStringField("country")
            .addInt32Field("id")
            .addStringField("total")
            .build();
    Row row = Row.withSchema(other).addValues("de", 1, "ten").build();
    assertThatThrownBy(() -> run(write().to("shop.orders").withSchemaEvolution(), row))
        .isInstanceOf(PaimonSchemaException.class);
  }

  @Test
  void rowsAreTakenBackByTheirKindField() throws Exception {
    PaimonTable keyed =
        warehouse.create(
            ORDERS
                .withPrimaryKeys("id")
                .withOption("bucket", "1")
                .withOption("sequence.field", "total"));
    Schema kinds = Schema.builder().addFields(ORDER.getFields()).addStringField("op").build();
    run(
        write().to(keyed).withRowKindField("op"),
        Row.withSchema(kinds).addValues("de", 1, 1, "+I").build(),
        Row.withSchema(kinds).addValues("de", 2, 1, "+I").build(),
        Row.withSchema(kinds).addValues("de", 1, 2, "-D").build());
    assertThat(read("shop.orders")).containsExactly("de 2 1");
    run(
        write().to(keyed).withRowKind(row -> row.getInt32("id") == 2 ? "-D" : "+U"),
        order("de", 2, 5),
        order("de", 3, 5));
    assertThat(read("shop.orders")).containsExactly("de 3 5");
  }

  @Test
  void whatCannotBeWrittenFailsThePipelineWithTheRowAndTheReason() throws Exception {
    warehouse.create(ORDERS.withPrimaryKeys("total").withOption("bucket", "1"));
    assertThatThrownBy(
            () -> run(write().to("shop.orders").withDistinctKeys(), order("de", 1, null)))
        .hasStackTraceContaining("An element cannot be written")
        .hasStackTraceContaining("total")
        .hasStackTraceContaining("de");
  }

  @Test
  void whatCannotBeWrittenGoesToTheErrorHandlerAndTheRestIsWritten() throws Exception {
    warehouse.create(
        PaimonTable.of("shop.orders_de")
            .withColumn("country", "STRING")
            .withColumn("id", "INT")
            .withColumn("total", "INT NOT NULL"));
    PaimonDestinations<Row> byCountry = row -> "shop.orders_" + row.getString("country");
    for (PaimonDistribution distribution : PaimonDistribution.values()) {
      TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
      PCollection<Row> rows =
          pipeline.apply(
              Create.of(order("de", 1, 10), order("de", 2, null), order("xx", 3, 30))
                  .withRowSchema(ORDER));
      ErrorHandler<BadRecord, PCollection<Long>> errors =
          pipeline.registerBadRecordErrorHandler(new CountBadRecords());
      rows.apply(
          write().to(byCountry).withDistribution(distribution).withBadRecordErrorHandler(errors));
      errors.close();
      PAssert.thatSingleton(Objects.requireNonNull(errors.getOutput())).isEqualTo(2L);
      pipeline.run().waitUntilFinish();
    }
    assertThat(read("shop.orders_de")).containsExactly("de 1 10", "de 1 10");
  }

  @Test
  void elementsWithoutSchemaNeedAFunction() {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Long> numbers = pipeline.apply(Create.of(1L)).apply(Count.globally());
    assertThatThrownBy(
            () ->
                numbers.apply(
                    PaimonIO.<Long>write()
                        .withCatalogOptions(warehouse.options())
                        .to("shop.orders")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("have no schema")
        .hasMessageContaining("withRowFunction");
  }

  private WritePaimon<Row> write() {
    return PaimonIO.writeRows().withCatalogOptions(warehouse.options());
  }

  private static void run(WritePaimon<Row> write, Row... rows) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    Schema schema = rows.length == 0 ? ORDER : rows[0].getSchema();
    pipeline.apply(Create.of(List.of(rows)).withRowSchema(schema)).apply(write);
    pipeline.run().waitUntilFinish();
  }

  private List<String> read(String table) throws Exception {
    return warehouse.read(PaimonTable.of(table), WriteRowsTest::text);
  }

  private static String text(InternalRow row) {
    return row.getString(0) + " " + row.getInt(1) + " " + (row.isNullAt(2) ? null : row.getInt(2));
  }
}
