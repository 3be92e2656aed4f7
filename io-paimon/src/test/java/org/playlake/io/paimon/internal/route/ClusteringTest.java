package org.playlake.io.paimon.internal.route;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.write.Sale;

/** Writes that cannot be clustered are refused when the pipeline is built. */
class ClusteringTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void byNoColumnOrTwiceByOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write().withClusteringColumns())
        .withMessageContaining("at least one column");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write().withClusteringColumns("id", "city", "id"))
        .withMessageContaining("twice by one column: [id, city, id]");
  }

  @Test
  void byAColumnThatTheTableDoesNotHave() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> expand(write().to(table).withClusteringColumns("id", "town")))
        .withMessageContaining("Rows of table db.sales cannot be clustered by town")
        .withMessageContaining("[day, city, at, total, weight, id, tags]");
  }

  @Test
  void byAColumnThatATableWillNotHaveEither() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                expand(write().to(Sale.byDay()).withCreateIfNeeded().withClusteringColumns("town")))
        .withMessageContaining("clustered by town");
  }

  @Test
  void byValuesWithoutAnOrder() {
    for (String type :
        new String[] {
          "MAP<STRING,STRING>", "MULTISET<STRING>", "ARRAY<INT>", "ROW<a INT>", "VARIANT"
        }) {
      PaimonTable table = PaimonTable.of("db.odd").withColumn("id", "INT").withColumn("odd", type);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> expand(write().to(table).withCreateIfNeeded().withClusteringColumns("odd")))
          .withMessageContaining("cannot be clustered by odd")
          .withMessageContaining("have no order");
    }
  }

  @Test
  void tablesWithBuckets() throws Exception {
    PaimonTable keyed =
        PaimonTable.of("db.keyed")
            .withColumn("id", "INT NOT NULL")
            .withPrimaryKeys("id")
            .withOption("bucket", "2");
    PaimonTable bucketed =
        PaimonTable.of("db.bucketed")
            .withColumn("id", "INT")
            .withOption("bucket", "2")
            .withOption("bucket-key", "id");
    for (PaimonTable table : new PaimonTable[] {keyed, bucketed}) {
      WritePaimon<Sale> write =
          write().to(table).withDistinctKeys().withCreateIfNeeded().withClusteringColumns("id");
      assertThatThrownBy(() -> expand(write))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("Rows of table " + table.name() + " cannot be clustered by [id]")
          .hasMessageContaining("buckets or a primary key");
      warehouse.create(table);
      assertThatThrownBy(() -> expand(write)).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void unboundedCollections() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                expand(
                    IsBounded.UNBOUNDED,
                    write()
                        .to(table)
                        .withTriggeringFrequency(Duration.standardMinutes(1))
                        .withClusteringColumns("id")))
        .withMessageContaining("clustered by [id]: the collection is unbounded");
  }

  @Test
  void withoutADistribution() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                expand(
                    write()
                        .to(table)
                        .withClusteringColumns("id")
                        .withDistribution(PaimonDistribution.NONE)))
        .withMessageContaining("with PaimonDistribution.NONE rows stay where they are");
  }

  @Test
  void tablesThatDependOnTheElement() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> expand(write().to(sale -> "db.sales" + sale.day()).withClusteringColumns("id")))
        .withMessageContaining("the table depends on the element");
  }

  private WritePaimon<Sale> write() {
    return PaimonIO.<Sale>write()
        .withCatalogOptions(warehouse.options())
        .withRowFunction(Sale::row);
  }

  private static void expand(WritePaimon<Sale> write) {
    expand(IsBounded.BOUNDED, write);
  }

  private static void expand(IsBounded bounded, WritePaimon<Sale> write) {
    PCollection<Sale> sales =
        TestPipeline.create()
            .enableAbandonedNodeEnforcement(false)
            .apply(Create.empty(SerializableCoder.of(Sale.class)))
            .setIsBoundedInternal(bounded);
    sales.apply(write);
  }
}
