package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables whose rows are merged from branches, which is left to Spark. */
class ChainTableTest {

  private static final Identifier CHAIN = Identifier.create("db", "chain");

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @BeforeEach
  void create() throws Exception {
    Catalog catalog = warehouse.catalog();
    catalog.createDatabase("db", true);
    catalog.createTable(
        CHAIN,
        Schema.newBuilder()
            .column("day", DataTypes.STRING().notNull())
            .column("id", DataTypes.STRING().notNull())
            .column("v", DataTypes.STRING())
            .partitionKeys("day")
            .primaryKey("day", "id")
            .option("bucket", "1")
            .option("chain-table.enabled", "true")
            .option("sequence.field", "v")
            .option("partition.timestamp-pattern", "$day")
            .option("partition.timestamp-formatter", "yyyyMMdd")
            .build(),
        false);
    for (String branch : List.of("snapshot", "delta")) {
      ((FileStoreTable) catalog.getTable(CHAIN)).createBranch(branch);
    }
    for (Identifier each :
        List.of(
            CHAIN,
            new Identifier("db", "chain", "snapshot"),
            new Identifier("db", "chain", "delta"))) {
      catalog.alterTable(
          each,
          List.of(
              SchemaChange.setOption("scan.fallback-snapshot-branch", "snapshot"),
              SchemaChange.setOption("scan.fallback-delta-branch", "delta")),
          false);
    }
  }

  @Test
  void areNotReadWhole() {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    assertThatThrownBy(() -> pipeline.apply("Whole", read("db.chain")))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Table db.chain is a chain table (chain-table.enabled)")
        .hasMessageContaining("db.chain$branch_snapshot");
    assertThatThrownBy(() -> pipeline.apply("Followed", read("db.chain").continuously()))
        .hasMessageContaining("Table db.chain is a chain table");
    pipeline.apply("Branch", read("db.chain$branch_delta"));
  }

  @Test
  void areNotWritten() throws Exception {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    var texts = pipeline.apply(Create.of("1"));
    assertThatThrownBy(
            () ->
                texts.apply(
                    PaimonIO.<String>write()
                        .withCatalogOptions(warehouse.options())
                        .to("db.chain")
                        .withRowFunction(text -> GenericRow.of(null, null, null))))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Table db.chain cannot be written: it is a chain table");
    assertThat(warehouse.directory().resolve("db.db/chain/snapshot")).doesNotExist();
  }

  @Test
  void areNotCompacted() {
    assertThatThrownBy(() -> PaimonMaintenance.of(warehouse.options()).compact("db.chain"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("chain-table.enabled=true");
  }

  private ReadPaimon<String> read(String table) {
    return PaimonIO.<String>read(row -> row.getString(1).toString())
        .withCatalogOptions(warehouse.options())
        .from(table)
        .withCoder(StringUtf8Coder.of());
  }
}
