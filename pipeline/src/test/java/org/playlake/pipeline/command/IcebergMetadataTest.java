package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Paimon writes; that Iceberg's own readers read it, the module engines tests. */
class IcebergMetadataTest {
  @TempDir private Path folder;

  @Test
  void isWrittenFromTheRunOnThatAsksForItAndNamesTheCurrentSnapshot() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30).with("2026-01-06", 20);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    Path iceberg = sources.warehouse().resolve("iceberg/game_db");
    assertThat(iceberg).doesNotExist();

    CommandRun asked = sources.run("--date=2026-01-06", "--icebergMetadata");
    assertThat(asked.exitCode()).as(asked.err()).isZero();
    List<String> tables = new ArrayList<>(DailyLake.tables());
    tables.addAll(List.of("meta_load", "meta_run"));
    for (String table : tables) {
      assertNamesTheCurrentSnapshot(iceberg.resolve(table), table, sources.warehouse(), 2);
    }

    // The tables keep it.
    CommandRun again = sources.run("--date=2026-01-05", "--force");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertNamesTheCurrentSnapshot(
        iceberg.resolve("dwd_user_event"), "dwd_user_event", sources.warehouse(), 3);
  }

  private static void assertNamesTheCurrentSnapshot(
      Path iceberg, String name, Path warehouse, long snapshot) throws Exception {
    Path metadata = iceberg.resolve("metadata");
    assertThat(Files.readString(metadata.resolve("version-hint.text")))
        .as(name)
        .isEqualTo(Long.toString(snapshot));
    JsonNode json =
        new ObjectMapper().readTree(metadata.resolve("v" + snapshot + ".metadata.json").toFile());
    assertThat(json.get("current-snapshot-id").longValue()).isEqualTo(snapshot);
    assertThat(json.get("location").textValue())
        .endsWith(warehouse.resolve("game_db.db").resolve(name).toString());
    assertThat(TableText.of(warehouse, name).table().snapshotManager().latestSnapshotId())
        .isEqualTo(snapshot);
  }

  @Test
  void aCatalogThatPlacesTablesItselfIsRefusedBeforeAnythingStarts() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 1);

    CommandRun refused =
        sources.run(
            "--date=2026-01-05",
            "--icebergMetadata",
            "--catalogOptions={\"metastore\":\"hive\",\"uri\":\"thrift://localhost:1\"}");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--icebergMetadata is for lakes whose catalog");
  }
}
