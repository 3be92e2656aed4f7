package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.Row;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/** Writes to a table that is there and is not such a one, refused before it is changed. */
class TheTableStaysTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whereElementsOfArraysMapsOrRowsAreOfAnotherType(boolean evolving) throws Exception {
    Map<String, FieldType> nested =
        Map.of(
            "ARRAY<INT>", FieldType.array(FieldType.STRING),
            "MAP<STRING, INT>", FieldType.map(FieldType.STRING, FieldType.STRING),
            "ROW<x INT>", FieldType.row(Schema.builder().addStringField("x").build()));
    for (Map.Entry<String, FieldType> each : nested.entrySet()) {
      PaimonTable table =
          PaimonTable.of("db.t" + each.getKey().charAt(0)).withColumn("c", each.getKey());
      refused(table, Schema.builder().addNullableField("c", each.getValue()).build(), evolving)
          .hasMessageContaining("c");
    }
  }

  @Test
  void whereAFieldHasNoColumn() throws Exception {
    refused(
            PaimonTable.of("db.t").withColumn("id", "INT"),
            Schema.builder().addInt32Field("ID").build(),
            false)
        .hasMessageContaining("has no place for the fields [ID]")
        .hasMessageContaining("names are matched with their case");
  }

  @Test
  void whereAColumnWithoutNullsHasNoField() throws Exception {
    refused(
            PaimonTable.of("db.t").withColumn("id", "INT").withColumn("n", "INT NOT NULL"),
            Schema.builder().addInt32Field("id").build(),
            true)
        .hasMessageContaining("needs the fields [n]");
  }

  @Test
  void whereANewColumnWouldDifferByCase() throws Exception {
    refused(
            PaimonTable.of("db.t").withColumn("id", "INT"),
            Schema.builder().addNullableField("ID", FieldType.INT32).build(),
            true)
        .hasMessageContaining("differ only by case");
    refused(
            PaimonTable.of("db.nested").withColumn("who", "ROW<id INT>"),
            Schema.builder()
                .addNullableField(
                    "who",
                    FieldType.row(Schema.builder().addNullableField("Id", FieldType.INT32).build()))
                .build(),
            true)
        .hasMessageContaining("differ only by case")
        .hasMessageContaining("who.Id");
  }

  @Test
  void whereItCouldNotBeWrittenOnceItHasTheNewColumn() throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.t")
                .withColumn("id", "INT")
                .withPrimaryKeys("id")
                .withOption("bucket", "1"));
    Schema schema = Schema.builder().addInt32Field("id").addInt32Field("more").build();
    assertThatThrownBy(
            () ->
                TestPipeline.create()
                    .apply(Create.empty(schema))
                    .apply(write(table).withPrimaryKeys("id").withSchemaEvolution()))
        .hasMessageContaining("Give it a sequence.field");
    assertThat(warehouse.open(table).schema().id()).isZero();
  }

  @Test
  void whereTheValueOfAPartitionIsOfAnotherType() throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.t")
                .withColumn("id", "INT")
                .withColumn("day", "INT")
                .withPartitionKeys("day"));
    Schema schema = Schema.builder().addInt32Field("id").addInt32Field("day").build();
    for (String wrong : List.of("monday", "1.5", "99999999999")) {
      assertThatThrownBy(
              () ->
                  TestPipeline.create()
                      .apply(Create.empty(schema))
                      .apply(write(table).replacingPartitions(List.of(Map.of("day", wrong)))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("day")
          .hasMessageContaining(wrong);
    }
    assertThat(warehouse.snapshots(table)).isZero();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      PaimonTable table, Schema schema, boolean evolving) throws Exception {
    warehouse.create(table);
    WritePaimon<Row> write = write(table);
    var refusal =
        assertThatThrownBy(
            () ->
                TestPipeline.create()
                    .apply(Create.empty(schema))
                    .apply(evolving ? write.withSchemaEvolution() : write));
    assertThat(warehouse.open(table).schema().id()).isZero();
    return refusal;
  }

  private WritePaimon<Row> write(PaimonTable table) {
    return PaimonIO.writeRows().withCatalogOptions(warehouse.options()).to(table.name());
  }
}
