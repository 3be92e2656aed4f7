package org.playlake.io.paimon.examples;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.playlake.io.paimon.PaimonIO;

/** Writes a Paimon table and reads it back. */
public final class OrdersExample {

  private OrdersExample() {}

  /** Takes the path of a warehouse. */
  public static void main(String[] args) {
    Map<String, String> catalog = Map.of("warehouse", args[0]);
    Schema schema = Schema.builder().addInt64Field("id").addDoubleField("total").build();
    Row small = Row.withSchema(schema).addValues(1L, 9.5).build();
    Row large = Row.withSchema(schema).addValues(2L, 2_000.0).build();

    Pipeline write = Pipeline.create(PipelineOptionsFactory.create());
    write
        .apply(Create.of(small, large).withRowSchema(schema))
        .apply(
            PaimonIO.writeRows()
                .withCatalogOptions(catalog)
                .to("shop.orders")
                .withCreateIfNeeded());
    write.run().waitUntilFinish();

    Pipeline read = Pipeline.create(PipelineOptionsFactory.create());
    read.apply(
            PaimonIO.readRows()
                .withCatalogOptions(catalog)
                .from("shop.orders")
                .withFilter("total > 1000"))
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(
                    row -> {
                      String line = row.getInt64("id") + ": " + row.getDouble("total");
                      System.out.println(line);
                      return line;
                    }));
    read.run().waitUntilFinish();
  }
}
