package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.options.Options;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;

class MaintainCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeTables() throws Exception {
    PaimonTable table =
        PaimonTable.of("game_db.first")
            .withColumn("x", "INT", "")
            .withOption("snapshot.num-retained.min", "1")
            .withOption("snapshot.num-retained.max", "2");
    PaimonTable other = PaimonTable.of("game_db.second").withColumn("x", "INT", "");
    PaimonTables.createMissing(Map.of("warehouse", warehouse()), List.of(table, other));
    for (int i = 0; i < 6; i++) {
      append("first", i);
    }
  }

  private String warehouse() {
    return folder.resolve("lake").toString();
  }

  private CommandRun maintain(String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "maintain";
    words[1] = "--warehouse=" + warehouse();
    words[2] = "--quiet";
    System.arraycopy(more, 0, words, 3, more.length);
    return CommandRun.of(words);
  }

  @Test
  void compactsAndExpiresAllTablesAndSaysSoInALineEach() throws Exception {
    Map<String, List<String>> before = LakeContents.of(folder.resolve("lake"));

    CommandRun run = maintain();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSize(4)
        .anyMatch(line -> line.matches("game_db.first +6 to 1 +.* to .* +5 +- +-"))
        .anyMatch(line -> line.matches("game_db.second +nothing to do +- +0 +- +-"))
        .anyMatch(line -> line.matches("Done in .* s\\."));
    assertThat(LakeContents.of(folder.resolve("lake"))).isEqualTo(before);
    assertThat(maintain().out()).containsPattern("game_db.first +nothing to do");
  }

  @Test
  void doesTheStepsNamedToTheTablesNamed() {
    CommandRun run = maintain("--tables=first", "--expireSnapshots=0m", "--keepSnapshots=4");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("game_db.first +- +- +2 +- +-")
        .doesNotContain("game_db.second");
  }

  @Test
  void keepsAsManySnapshotsAsAreNamedWhateverTheirAge() {
    assertThat(
            maintain("--tables=first", "--expireSnapshots", "--keepSnapshots=4", "--dryRun").out())
        .containsPattern("game_db.first +- +- +2 +- +-");
    assertThat(maintain("--tables=first", "--keepSnapshots=1").out())
        .containsPattern("game_db.first +- +- +5 +- +-");
  }

  @Test
  void removesOrphansOnlyWhenAsked() throws Exception {
    Path orphan = folder.resolve("lake/game_db.db/first/bucket-0/data-left-behind-0.parquet");
    Files.write(orphan, new byte[2000]);
    Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    maintain();
    assertThat(orphan).exists();
    assertThat(maintain("--removeOrphans=3d").out()).containsPattern("first +- +- +- +0 +0 B");

    assertThat(maintain("--removeOrphans", "--dryRun").out()).containsPattern("- +1 +2.0 kB");
    assertThat(orphan).exists();
    assertThat(maintain("--removeOrphans").out()).containsPattern("first +- +- +- +1 +2.0 kB");
    assertThat(orphan).doesNotExist();
  }

  @Test
  void aDryRunChangesNothing() throws Exception {
    long files = filesOfTheFirst();

    CommandRun run = maintain("--dryRun");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("game_db.first +6 to do +.* to do +4 ")
        .contains("Nothing was changed.");
    assertThat(filesOfTheFirst()).isEqualTo(files);
  }

  @Test
  void aTableThatFailsIsNamedAndDoesNotStopTheOthers() throws Exception {
    PaimonTables.createMissing(
        Map.of("warehouse", warehouse()),
        List.of(
            PaimonTable.of("game_db.broken")
                .withColumn("x", "INT", "")
                .withOption("row-tracking.enabled", "true")));

    CommandRun run = maintain();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(3);
    assertThat(run.err())
        .contains("game_db.broken: Table game_db.broken cannot be compacted here")
        .contains("not done: game_db.broken.", "The log is ");
    assertThat(run.out()).containsPattern("game_db.first +6 to 1");
  }

  @Test
  void refusesWhatIsNotThereAndSaysWhatIs() {
    refuses("--database=other", "--database=other is not in the warehouse", "game_db");
    refuses("--tables=first,third", "game_db.third", "game_db.first, game_db.second");
    refuses("--warehouse=" + folder.resolve("none"), "--warehouse");
  }

  @Test
  void refusesAgesAndCountsThatMakeNoSense() {
    refuses("--expireSnapshots=week", "--expireSnapshots=week is no age", "7d, 36h or 90m");
    refuses("--removeOrphans=5m", "--removeOrphans=5m would delete files of running writers");
    refuses("--keepSnapshots=0", "--keepSnapshots=0");
    refuses("--catalogOptions={\"token\":\"${env:PLAYLAKE_NOT_SET}\"}", "PLAYLAKE_NOT_SET");
  }

  @Test
  void refusesAWarehouseWithoutTheDatabaseAndNoWarehouse() {
    CommandRun empty = CommandRun.of("maintain", "--warehouse=" + folder.resolve("none"));
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("--database=game_db", "which has none");
    assertThat(folder.resolve("none")).doesNotExist();
    CommandRun none = CommandRun.of("maintain");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--warehouse");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(CommandRun.of("help", "maintain").out())
        .contains(
            "--warehouse=PATH",
            "--catalogOptions=",
            "${env:NAME}",
            "--database=NAME",
            "--tables=NAME",
            "--compact",
            "--expireSnapshots[=AGE]",
            "--keepSnapshots=N",
            "--removeOrphans[=AGE]",
            "--dryRun");
    assertThat(CommandRun.of("--help").out()).contains("maintain");
  }

  private void refuses(String word, String... partsOfTheMessage) {
    CommandRun run = maintain(word);
    assertThat(run.err()).contains(partsOfTheMessage).startsWith("playlake: ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private long filesOfTheFirst() throws IOException {
    try (var files = Files.walk(folder.resolve("lake/game_db.db/first"))) {
      return files.count();
    }
  }

  private void append(String name, int x) throws Exception {
    Catalog catalog =
        CatalogFactory.createCatalog(
            CatalogContext.create(new Options(Map.of("warehouse", warehouse()))));
    String user = UUID.randomUUID().toString();
    var table =
        (FileStoreTable)
            catalog.getTable(Identifier.create("game_db", name)).copy(Map.of("write-only", "true"));
    TableWriteImpl<?> write = table.newWrite(user);
    write.write(GenericRow.of(x));
    List<CommitMessage> messages = write.prepareCommit(true, 1);
    write.close();
    table.newCommit(user).filterAndCommit(Map.of(1L, messages));
    catalog.close();
  }
}
