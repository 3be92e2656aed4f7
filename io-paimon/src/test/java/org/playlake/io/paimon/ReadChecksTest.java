package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.util.SerializableUtils;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.internal.read.PlannedSource;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.internal.read.TableSource;
import org.playlake.io.paimon.read.LakeTable;

/** Reads that are refused before anything runs, and the display data of a read. */
class ReadChecksTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void refusesWhatIsMissing() {
    assertRefused(PaimonIO.read(LakeTable::text), "Use withCatalogOptions");
    assertRefused(
        PaimonIO.read(LakeTable::text).withCatalogOptions(warehouse.options()),
        "Name one with from(..)");
    assertRefused(read(), "Table db.people does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "db.people$audit_log", "a.b.c", "db.t$branch_x$files", ""})
  void refusesWhatIsNoTable(String name) {
    assertThatThrownBy(() -> read().from(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "' is no table that can be read");
  }

  @Test
  void takesABranch() {
    assertThat(read().from("db.people$branch_dev").table()).isEqualTo("db.people$branch_dev");
  }

  @Test
  void refusesColumnsAndPartitionsThatAreNotThere() throws Exception {
    LakeTable.appended(warehouse, Map.of());
    assertRefused(read().withColumns("id", "age"), "has no column age", "[id, name, day]");
    assertRefused(read().withFilter("age = 1"), "the column age");
    assertRefused(read().withFilter("id = 'x'"), "Use a whole number");
    assertRefused(read().withPartitions(Map.of("id", "1")), "is not partitioned by id", "[day]");
    assertRefused(read().withPartitions(Map.of("day", "x")), "day=x", "INT");
    assertThatThrownBy(() -> read().withColumns("id", "id")).hasMessageContaining("Name each once");
  }

  @Test
  void saysWhichVersionsThereAre() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    assertRefused(read().withSnapshot(1), "has no snapshot 1", "it has no snapshot yet");
    for (int id = 1; id <= 4; id++) {
      table.write(row(id, "n", 1));
    }
    table.tag("monday", 3);
    table.expireAllBut(2);
    assertRefused(read().withSnapshot(2), "has no snapshot 2", "its snapshots are 3 to 4");
    assertRefused(read().withTag("sunday"), "no tag 'sunday'", "[monday]");
    assertRefused(
        read().withTimestamp(Instant.ofEpochMilli(0)),
        "as old as 1970-01-01T00:00:00Z",
        "earliest one is of");
    assertRefused(read().withChangesBetween(1, 4), "its changes after snapshot 1", "3 to 4");
    assertRefused(read().withChangesBetween(2, 5), "up to snapshot 5", "3 to 4");
    assertRefused(read().continuously().startingAfter(1), "3 to 4");
    assertRefused(read().continuously().startingAfter(5), "3 to 4");
  }

  @Test
  void refusesOptionsThatExcludeEachOther() throws Exception {
    LakeTable.appended(warehouse, Map.of());
    assertThatThrownBy(() -> read().withSnapshot(1).withTag("x"))
        .hasMessageContaining("of the snapshot 1 already")
        .hasMessageContaining("tag x");
    assertThatThrownBy(() -> read().withChangesBetween(1, 2).withTimestamp(Instant.now()))
        .hasMessageContaining("changes after snapshot 1");
    assertRefused(read().withLimit(3).continuously(), "a limit of 3");
    assertRefused(read().withTag("x").continuously(), "the tag x");
    assertRefused(read().withPollInterval(Duration.millis(1)), "withPollInterval is for contin");
    assertRefused(read().startingAfter(1), "startingAfter is for continuous reads");
    assertRefused(read().withConsumer("x"), "withConsumer is for continuous reads");
    assertRefused(read().withRowKindColumn("kind"), "row.getRowKind()");
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> read().withLimit(-1)).hasMessageContaining("limit of -1");
    assertThatThrownBy(() -> read().withSplitBytes(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> read().withChangesBetween(3, 2)).hasMessageContaining("earlier one");
    assertThatThrownBy(() -> read().withPollInterval(Duration.ZERO))
        .hasMessageContaining("poll interval");
    assertThatThrownBy(() -> read().withFilter("id =")).hasMessageContaining("position 4");
  }

  @Test
  void asksForACoderThatItCannotInfer() throws Exception {
    LakeTable.appended(warehouse, Map.of());
    assertRefused(
        PaimonIO.read(LakeTable::text).withCatalogOptions(warehouse.options()).from(LakeTable.NAME),
        "withCoder");
  }

  @Test
  void refusesChangesWherePaimonTellsNone() throws Exception {
    LakeTable.appended(
            warehouse, Map.of("data-evolution.enabled", "true", "row-tracking.enabled", "true"))
        .write(row(1, "ann", 1));
    assertRefused(read().withChangesBetween(0, 0), "data-evolution.enabled");
    assertRefused(read().continuously(), "data-evolution.enabled");
  }

  @Test
  void showsWhatItReadsAndNoSecret() {
    Map<String, String> options = new HashMap<>(warehouse.options());
    options.put("warehouse", "s3://key:pass@lake/x");
    options.put("token", "${env:PAIMON_TEST_SECRET}");
    ReadPaimon<String> read =
        read()
            .withCatalogOptions(options)
            .withColumns("id")
            .withFilter("name = 'ann'")
            .withPartitions(Map.of("day", "1"))
            .withTag("monday")
            .withLimit(5)
            .withSplitBytes(77)
            .withRowKindColumn("kind");
    assertThat(DisplayData.from(read).items().toString())
        .contains("s3://lake/x", "db.people", "[id]", "name = 'ann'", "[{day=1}]")
        .contains("tag monday", "limit=5", "splitBytes=77", "kind")
        .doesNotContain("pass", "token", "open-sesame");
    assertThat(
            DisplayData.from(
                    read()
                        .continuously()
                        .withPollInterval(Duration.millis(7))
                        .startingAfter(33)
                        .withConsumer("me"))
                .items()
                .toString())
        .contains("continuous=true", "PT0.007S", "startingAfter=33", "consumer=me");
  }

  @Test
  void carriesNoValueOfTheEnvironmentWhenSerialized() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    Map<String, String> options = new HashMap<>(warehouse.options());
    options.put("token", "${env:PAIMON_TEST_SECRET}");
    ReadSettings settings = ReadCheck.settings(read().withCatalogOptions(options));
    TableSource<String> source =
        new TableSource<>(
            new SplitReading<>(settings, LakeTable::text, StringUtf8Coder.of(), Long.MAX_VALUE));
    PlannedSource<String> part = source.split(1, PipelineOptionsFactory.create()).get(0);
    for (Object each : List.of(source, part)) {
      String graph =
          new String(
              SerializableUtils.serializeToByteArray((Serializable) each),
              StandardCharsets.ISO_8859_1);
      assertThat(graph).doesNotContain("open-sesame");
      assertThat(graph.length()).isLessThan(5000);
    }
  }

  private ReadPaimon<String> read() {
    return PaimonIO.<String>read(LakeTable::text)
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withCoder(StringUtf8Coder.of());
  }

  private static void assertRefused(ReadPaimon<String> read, String... parts) {
    assertThatThrownBy(
            () -> TestPipeline.create().enableAbandonedNodeEnforcement(false).apply(read))
        .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class)
        .hasMessageContainingAll(parts);
  }
}
