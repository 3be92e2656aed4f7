package org.playlake.io.paimon.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;

class PaimonTablesTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void createsDatabasesAndTablesAsDescribed() throws Exception {
    PaimonTable table = Visit.byDay("shop.visits").withComment("one row a visit");
    assertThat(PaimonTables.createMissing(warehouse.options(), List.of(table)))
        .containsExactly("shop.visits");
    FileStoreTable created = warehouse.open(table);
    assertThat(created.rowType().getFieldNames()).containsExactly("day", "who", "id");
    assertThat(created.rowType().getFields().get(0).description()).isEqualTo("day of the visit");
    assertThat(created.rowType().getFields().get(1).description()).isNull();
    assertThat(created.partitionKeys()).containsExactly("day");
    assertThat(created.options()).containsEntry("file.compression", "zstd");
    assertThat(created.comment()).contains("one row a visit");
  }

  @Test
  void leavesATableThatIsThereAsItIs() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    assertThat(
            PaimonTables.createMissing(
                warehouse.options(), List.of(table, Visit.table("db.another"))))
        .containsExactly("db.another");
  }

  @Test
  void createsNothingWhenOneTableIsAnotherThanDescribed() throws Exception {
    warehouse.create(Visit.byDay("db.there").withColumn("more", "INT"));
    PaimonTable fresh = Visit.table("other.fresh");
    assertThatThrownBy(
            () ->
                PaimonTables.createMissing(
                    warehouse.options(), List.of(fresh, Visit.byDay("db.there"))))
        .isInstanceOf(PaimonSchemaException.class)
        .hasMessageContaining("Table db.there exists")
        .hasMessageContaining("Expected: [day DATE, who STRING, id BIGINT], partitioned by [day].")
        .hasMessageContaining(
            "Found: [day DATE, who STRING, id BIGINT, more INT], partitioned by [day].");
    assertThat(warehouse.catalog().listDatabases()).containsExactly("db");
  }

  @Test
  void createsNothingWhenPaimonRefusesOneTable() throws Exception {
    PaimonTable refused = Visit.table("db.refused").withOption("bucket", "4");
    assertThatThrownBy(
            () ->
                PaimonTables.createMissing(
                    warehouse.options(), List.of(Visit.table("db.fine"), refused)))
        .hasMessageContaining("bucket");
    assertThat(warehouse.catalog().listDatabases()).isEmpty();
  }

  @Test
  void seesADifferenceInTypesAndInPartitions() throws Exception {
    warehouse.create(
        PaimonTable.of("db.t").withColumn("a", "INT").withColumn("b", "DECIMAL(27,4)"));
    PaimonTable type =
        PaimonTable.of("db.t").withColumn("a", "INT").withColumn("b", "DECIMAL(30,4)");
    PaimonTable partition =
        PaimonTable.of("db.t")
            .withColumn("a", "INT")
            .withColumn("b", "DECIMAL(27,4)")
            .withPartitionKeys("a");
    for (PaimonTable other : List.of(type, partition)) {
      assertThatThrownBy(() -> PaimonTables.createMissing(warehouse.options(), List.of(other)))
          .isInstanceOfSatisfying(
              PaimonSchemaException.class, e -> assertThat(e.table()).isEqualTo("db.t"));
    }
  }

  @Test
  void knowsNoSnapshotOfACommitThatDidNotHappen() throws Exception {
    PaimonTable table = warehouse.create(Visit.table("db.t"));
    assertThat(PaimonTables.snapshot(warehouse.options(), table, "nobody")).isEmpty();
  }
}
