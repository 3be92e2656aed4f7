package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.read.LakeTable;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.UnknownTableException;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bucket=2, deletion-vectors.enabled=true",
        "bucket=2, changelog-producer=lookup",
        "bucket=2, changelog-producer=full-compaction",
        "bucket=2, merge-engine=partial-update",
        "bucket=2, merge-engine=aggregation, fields.id.aggregate-function=sum",
        "bucket=2, merge-engine=first-row",
        "bucket=2, merge-engine=first-row, changelog-producer=lookup",
        "bucket=-2",
        "bucket=-1, file.format=avro",
        "bucket=-1, file.format=orc",
        "bucket=-1, file.compression=snappy",
        "bucket=-1, file.compression=none",
        "bucket=-1, parquet.compression.codec.zstd.level=3, my.own=option"
      })
  void createsATableOfAnyKindThatPaimonHas(String options) throws Exception {
    PaimonTable table = Visit.table("db.t").withPrimaryKeys("day", "who");
    for (String option : options.split(", ", -1)) {
      int equals = option.indexOf('=');
      table = table.withOption(option.substring(0, equals), option.substring(equals + 1));
    }
    assertThat(PaimonTables.createMissing(warehouse.options(), List.of(table))).hasSize(1);
  }

  @Test
  void createsATableWithValuesInFilesOfTheirOwn() throws Exception {
    PaimonTable table =
        PaimonTable.of("db.t")
            .withColumn("id", "INT")
            .withColumn("picture", "BLOB")
            .withColumn("tree", "VARIANT")
            .withOption("row-tracking.enabled", "true")
            .withOption("data-evolution.enabled", "true");
    assertThat(PaimonTables.createMissing(warehouse.options(), List.of(table))).hasSize(1);
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
  void acceptsATableThatLacksTheLastColumnsAndLeavesItAsItIs() throws Exception {
    PaimonTable fresh = Visit.table("other.fresh");
    warehouse.create(Visit.byDay("db.t"));
    PaimonTable longer = Visit.byDay("db.t").withColumn("tags", "ARRAY<STRING>", "of the visit");
    List<PaimonTable> tables = List.of(fresh, longer);
    assertThat(PaimonTables.createMissingAcceptingShorter(warehouse.options(), tables))
        .containsExactly("other.fresh");
    assertThat(warehouse.open(longer).rowType().getFieldNames())
        .containsExactly("day", "who", "id");
    assertThat(PaimonTables.createMissingAcceptingShorter(warehouse.options(), tables)).isEmpty();
  }

  @Test
  void acceptsNoTableThatHasOtherColumnsFirst() throws Exception {
    warehouse.create(Visit.byDay("db.t").withColumn("more", "INT"));
    for (PaimonTable other :
        List.of(
            Visit.byDay("db.t"),
            Visit.byDay("db.t").withColumn("less", "INT"),
            Visit.byDay("db.t").withColumn("more", "BIGINT").withColumn("last", "INT"))) {
      assertThatThrownBy(
              () ->
                  PaimonTables.createMissingAcceptingShorter(
                      warehouse.options(), List.of(Visit.table("db.fresh"), other)))
          .hasMessageContaining("db.t");
    }
    assertThat(warehouse.catalog().listTables("db")).containsExactly("t");
  }

  @Test
  void makesNoWarehouseWhereNothingIsCreated(@TempDir Path folder) throws Exception {
    Path lake = folder.resolve("lake");
    Map<String, String> options = Map.of("warehouse", lake.toString());
    List<PaimonTable> refused = List.of(Visit.table("db.refused").withOption("bucket", "4"));

    assertThat(PaimonTables.describe(options, "db.t")).isEmpty();
    assertThatThrownBy(() -> PaimonTables.createMissing(options, refused))
        .hasMessageContaining("bucket");
    assertThatThrownBy(() -> PaimonTables.createMissingAcceptingShorter(options, refused))
        .hasMessageContaining("bucket");
    assertThat(lake).doesNotExist();
  }

  @Test
  void describesATableAsItIs() throws Exception {
    PaimonTable table =
        Visit.byDay("db.t")
            .withColumn("odd name", "ROW<`a b` INT NOT NULL, c MAP<STRING, DATE>>", "what it is")
            .withComment("one row a visit");
    warehouse.create(table);
    PaimonTable described = PaimonTables.describe(warehouse.options(), "db.t").orElseThrow();
    assertThat(described.rowType()).isEqualTo(table.rowType());
    assertThat(described.partitionKeys()).containsExactly("day");
    assertThat(described.comment()).isEqualTo("one row a visit");
    assertThat(PaimonTables.describe(warehouse.options(), "db.other")).isEmpty();
    assertThat(PaimonTables.describe(warehouse.options(), "nowhere.t")).isEmpty();
  }

  @Test
  void givesATableAnotherNameWithItsRowsAndSnapshots() throws Exception {
    LakeTable people = LakeTable.appended(warehouse, Map.of());
    people.write(LakeTable.row(1, "Ann", 3));
    List<String> rows = rows(LakeTable.NAME);
    assertThat(rows).hasSize(1);

    PaimonTables.rename(warehouse.options(), LakeTable.NAME, "db.before");

    assertThat(PaimonTables.describe(warehouse.options(), LakeTable.NAME)).isEmpty();
    assertThat(rows("db.before")).isEqualTo(rows);
    assertThat(PaimonTables.earliestSnapshot(warehouse.options(), "db.before")).hasValue(1);
    // The name is free again.
    warehouse.create(Visit.table(LakeTable.NAME));
    assertThatThrownBy(() -> PaimonTables.rename(warehouse.options(), LakeTable.NAME, "db.before"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(LakeTable.NAME, "db.before", "there is a table of that name");
    assertThatThrownBy(() -> PaimonTables.rename(warehouse.options(), "db.none", "db.other"))
        .isInstanceOf(UnknownTableException.class);
  }

  private List<String> rows(String name) throws Exception {
    return PaimonTables.read(
        PaimonIO.read(row -> row.getString(1).toString())
            .withCoder(StringUtf8Coder.of())
            .withCatalogOptions(warehouse.options())
            .from(name));
  }

  @Test
  void knowsNoSnapshotOfACommitThatDidNotHappen() throws Exception {
    PaimonTable table = warehouse.create(Visit.table("db.t"));
    assertThat(PaimonTables.snapshot(warehouse.options(), table, "nobody")).isEmpty();
  }

  @Test
  void knowsTheEarliestSnapshotOfATable() throws Exception {
    LakeTable people = LakeTable.appended(warehouse, Map.of());
    assertThat(PaimonTables.earliestSnapshot(warehouse.options(), LakeTable.NAME)).isEmpty();
    for (int day = 0; day < 3; day++) {
      people.write(LakeTable.row(1, "Ann", day));
    }
    assertThat(PaimonTables.earliestSnapshot(warehouse.options(), LakeTable.NAME)).hasValue(1);
    people.expireAllBut(1);
    assertThat(PaimonTables.earliestSnapshot(warehouse.options(), LakeTable.NAME)).hasValue(3);
  }

  @Test
  void findsNestedColumnsAndPrimaryKeysAsItCreatedThem() throws Exception {
    PaimonTable table =
        PaimonTable.of("db.t")
            .withColumn("day", "DATE")
            .withColumn("id", "BIGINT")
            .withColumn("lines", "ARRAY<ROW<sku STRING NOT NULL, n INT COMMENT 'pieces'> NOT NULL>")
            .withColumn("tags", "MAP<STRING, MULTISET<INT>> NOT NULL")
            .withPartitionKeys("day")
            .withPrimaryKeys("day", "id")
            .withOption("bucket", "2");
    warehouse.create(table);
    assertThat(PaimonTables.createMissing(warehouse.options(), List.of(table))).isEmpty();
    FileStoreTable created = warehouse.open(table);
    assertThat(created.primaryKeys()).containsExactly("day", "id");
    assertThat(created.rowType()).isEqualTo(table.rowType());
  }

  @Test
  void seesADifferenceInPrimaryKeysAndInNestedTypesButNotInTheirComments() throws Exception {
    PaimonTable table =
        PaimonTable.of("db.t")
            .withColumn("id", "BIGINT")
            .withColumn("nested", "ROW<a INT COMMENT 'once'>")
            .withPrimaryKeys("id")
            .withOption("bucket", "2");
    warehouse.create(table);
    PaimonTable bare = PaimonTable.of("db.t").withColumn("id", "BIGINT");
    PaimonTable comment = bare.withColumn("nested", "ROW<a INT COMMENT 'twice'>");
    assertThat(
            PaimonTables.createMissing(warehouse.options(), List.of(comment.withPrimaryKeys("id"))))
        .isEmpty();
    assertThatThrownBy(() -> PaimonTables.createMissing(warehouse.options(), List.of(comment)))
        .isInstanceOf(PaimonSchemaException.class)
        .hasMessageContaining("Expected: [id BIGINT, nested ROW<`a` INT>], not partitioned.")
        .hasMessageContaining(
            "Found: [id BIGINT NOT NULL, nested ROW<`a` INT>], not partitioned, primary key [id].");
    PaimonTable nested = bare.withColumn("nested", "ROW<a BIGINT>").withPrimaryKeys("id");
    assertThatThrownBy(() -> PaimonTables.createMissing(warehouse.options(), List.of(nested)))
        .isInstanceOf(PaimonSchemaException.class)
        .hasMessageContaining("nested ROW<`a` BIGINT>");
  }
}
