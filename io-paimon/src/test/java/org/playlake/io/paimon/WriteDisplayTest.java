package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.display.HasDisplayData;
import org.apache.beam.sdk.values.Row;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.table.PaimonDistribution;

/** Display data of a write and of its two halves. */
class WriteDisplayTest {

  private static final Map<String, String> CATALOG =
      Map.of(
          "warehouse", "s3://key:pass@lake/x",
          "metastore", "filesystem",
          "s3.secret-key", "open-sesame");

  @Test
  void ofAWriteShowsAllThatWasSet() {
    WritePaimon<Row> write =
        PaimonIO.writeRows()
            .withCatalogOptions(CATALOG)
            .to("db.t")
            .replacingPartitions(List.of(Map.of("day", "2026-01-31")))
            .withRowKindField("kind")
            .withPartitionKeys("day")
            .withPrimaryKeys("day", "id")
            .withTableOption("bucket", "4")
            .withWriterOption("target-file-size", "64 mb")
            .withCreateIfNeeded()
            .withSchemaEvolution()
            .withDistinctKeys()
            .withSpillDirectory("/spill")
            .withTriggeringFrequency(Duration.standardMinutes(1))
            .withCommitUser("nightly")
            .withoutValidation();
    assertThat(shown(write))
        .containsEntry("warehouse", "s3://lake/x")
        .containsEntry("metastore", "filesystem")
        .containsEntry("table", "db.t")
        .containsEntry("mode", "REPLACE_PARTITIONS [{day=2026-01-31}]")
        .containsEntry("rowKindField", "kind")
        .containsEntry("partitionKeys", "[day]")
        .containsEntry("primaryKeys", "[day, id]")
        .containsEntry("tableOptions", "{bucket=4}")
        .containsEntry("writerOptions", "{target-file-size=64 mb}")
        .containsEntry("distribution", "BY_PARTITION")
        .containsEntry("createIfNeeded", "true")
        .containsEntry("schemaEvolution", "true")
        .containsEntry("distinctKeys", "true")
        .containsEntry("validated", "false")
        .containsEntry("spillDirectory", "/spill")
        .containsEntry("triggeringFrequency", "PT60S")
        .containsEntry("commitUser", "nightly");
  }

  @Test
  void ofAWriteShowsNoOptionThatWasNotSet() {
    assertThat(shown(PaimonIO.writeRows().withCatalogOptions(CATALOG)))
        .containsOnlyKeys("warehouse", "metastore", "mode", "distribution");
  }

  @Test
  void ofFilesShowsTheirTablesAndWriters() {
    WritePaimonFiles<Visit> files =
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(CATALOG)
            .to(Visit.table("db.all"), Visit::row)
            .to(visit -> "db." + visit.who(), Visit::row)
            .withDistribution(PaimonDistribution.NONE)
            .withShardBytes(1 << 20)
            .withColumnsAddedByCommit()
            .replacing();
    assertThat(shown(files))
        .containsEntry("warehouse", "s3://lake/x")
        .containsEntry("tables", "[db.all, by element]")
        .containsEntry("distribution", "NONE")
        .containsEntry("shardBytes", "1048576")
        .containsEntry("columnsByCommit", "true")
        .containsEntry("replaces", "true");
  }

  @Test
  void ofACommitShowsEachTableAndItsMode() {
    CommitPaimonFiles commit =
        PaimonIO.commitFiles()
            .withCatalogOptions(CATALOG)
            .replace(Visit.table("db.all"))
            .append(Visit.byDay("db.daily"))
            .appendOthers()
            .withTriggeringFrequency(Duration.standardMinutes(1));
    assertThat(shown(commit))
        .containsEntry("warehouse", "s3://lake/x")
        .containsEntry("db.all", "REPLACE")
        .containsEntry("db.daily", "APPEND")
        .containsEntry("others", "APPEND")
        .containsEntry("triggeringFrequency", "PT60S")
        .containsEntry("commitUser", commit.commitUser());
  }

  @Test
  void showsNoSecretOfTheCatalog() {
    List<HasDisplayData> all =
        List.of(
            PaimonIO.writeRows().withCatalogOptions(CATALOG).to("db.t"),
            PaimonIO.<Visit>writeFiles().withCatalogOptions(CATALOG),
            PaimonIO.commitFiles().withCatalogOptions(CATALOG).append(Visit.table("db.t")),
            PaimonIO.readRows().withCatalogOptions(CATALOG).from("db.t"));
    assertThat(all)
        .allSatisfy(
            each ->
                assertThat(DisplayData.from(each).items().toString())
                    .contains("s3://lake/x")
                    .doesNotContain("pass")
                    .doesNotContain("secret-key")
                    .doesNotContain("open-sesame"));
  }

  private static Map<String, String> shown(HasDisplayData transform) {
    Map<String, String> shown = new TreeMap<>();
    DisplayData.from(transform)
        .items()
        .forEach(item -> shown.put(item.getKey(), String.valueOf(item.getValue())));
    return shown;
  }
}
