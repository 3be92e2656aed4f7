package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.options.Options;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.table.FileStoreTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotRetentionTest {
  @TempDir private Path folder;

  @Test
  void aRunLeavesAsManySnapshotsAsTheOptionsOfATableSayAndTellsWhatItRemoved() throws Exception {
    SampleSources sources = SampleSources.in(folder);
    Path summary = folder.resolve("summary.json");
    for (int i = 0; i < 3; i++) {
      CommandRun run = CommandRun.of(sources.run());
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).doesNotContain("snapshots removed");
    }
    Identifier days = Identifier.create("game_db", "ads_retention_daily");
    Identifier events = Identifier.create("game_db", "dwd_user_event");
    Options options = new Options(Map.of("warehouse", sources.warehouse().toString()));
    Catalog catalog = CatalogFactory.createCatalog(CatalogContext.create(options));
    try {
      keep(catalog, days, "false");
      // Commits remove nothing of such a table.
      keep(catalog, events, "true");

      CommandRun run = CommandRun.of(sources.run("--summary=" + summary));

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("Old snapshots removed: 4, which");
      assertThat(snapshots(catalog, days)).isEqualTo(2);
      assertThat(snapshots(catalog, events)).isEqualTo(2);
      assertThat(snapshots(catalog, Identifier.create("game_db", "ods_user_event"))).isEqualTo(4);
      JsonNode removed = new ObjectMapper().readTree(summary.toFile()).get("snapshotsRemoved");
      assertThat(removed).hasSize(2);
      assertThat(removed.get("game_db.ads_retention_daily").asLong()).isEqualTo(2);
    } finally {
      catalog.close();
    }
  }

  private static void keep(Catalog catalog, Identifier table, String writeOnly) throws Exception {
    catalog.alterTable(
        table,
        List.of(
            SchemaChange.setOption("snapshot.num-retained.min", "1"),
            SchemaChange.setOption("snapshot.num-retained.max", "2"),
            SchemaChange.setOption("write-only", writeOnly)),
        false);
  }

  private static long snapshots(Catalog catalog, Identifier table) throws Exception {
    return ((FileStoreTable) catalog.getTable(table)).snapshotManager().snapshotCount();
  }
}
