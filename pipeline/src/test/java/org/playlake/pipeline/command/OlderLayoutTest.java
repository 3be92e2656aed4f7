package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lake that was made before rows had load dates. */
class OlderLayoutTest {
  private static final String ASIDE = "_before_load_dates";

  @TempDir Path folder;

  private Deliveries deliveries;
  private Path lake;
  private Map<String, List<String>> old;

  @BeforeEach
  void makeAnOldLake() throws Exception {
    deliveries = new Deliveries(folder);
    deliveries.deliver(0, 1);
    deliveries.deliver(1, 1);
    lake = new OldLake(folder.resolve("lake")).warehouse();
    old = LakeContents.of(lake);
  }

  @AfterEach
  void mendTheDisk() {
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
  }

  @Test
  void aDatedRunIsRefusedAndToldTheWayOver() throws Exception {
    deliveries
        .run(lake, "--date=" + Deliveries.date(0))
        .isRefused(
            "older layout",
            "game_db.ods_user_profile",
            "game_db.dwd_rejected_event",
            "have no load_date",
            "Run once without --date",
            ASIDE);
    assertThat(LakeContents.of(lake)).isEqualTo(old);
  }

  @Test
  void anUndatedRunMovesTheOldTablesAsideAndRebuildsTheLake() throws Exception {
    Path file = folder.resolve("summary.json");
    CommandRun run = undated(lake.toString(), "--summary=" + file);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("Moved aside, with its rows: game_db.ods_user_event to game_db.ods_user_event_");
    assertThat(run.out()).contains("DROP TABLE game_db.dwd_user_event" + ASIDE + ";");
    JsonNode asides = new ObjectMapper().readTree(file.toFile()).at("/movedAside");
    assertThat(asides).hasSize(5);
    assertThat(asides.path("game_db.dwd_user_details").asText())
        .isEqualTo("game_db.dwd_user_details" + ASIDE);
    theOldRowsAreAsideAndTheLakeIsAsANewOne();

    CommandRun again = undated(lake.toString());
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out() + again.err()).doesNotContain(ASIDE);
    CommandRun dated = deliveries.run(lake, "--date=" + Deliveries.date(1));
    assertThat(dated.exitCode()).as(dated.err()).isZero();
  }

  @Test
  void aDryRunSaysWhatItWouldMoveAndMovesNothing() throws Exception {
    Path file = folder.resolve("summary.json");
    CommandRun run = undated(lake.toString(), "--dryRun", "--summary=" + file);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Moved aside first", "game_db.ods_user_event to game_db.ods_user_event" + ASIDE)
        .contains("Nothing was changed.");
    assertThat(new ObjectMapper().readTree(file.toFile()).at("/movedAside")).hasSize(5);
    assertThat(LakeContents.of(lake)).isEqualTo(old);
  }

  @Test
  void aNameThatIsTakenIsToldBeforeAnythingIsMoved() throws Exception {
    OtherTable.create(lake, "game_db", "dwd_user_event" + ASIDE);
    OtherTable.create(lake, "game_db", "ods_user_event" + ASIDE);
    Map<String, List<String>> before = LakeContents.of(lake);

    undated(lake.toString())
        .isRefused(
            "game_db.ods_user_event" + ASIDE + ", game_db.dwd_user_event" + ASIDE,
            "taken",
            "Rename or drop",
            "--database");
    assertThat(LakeContents.of(lake)).isEqualTo(before);
  }

  @Test
  void whenTheRunCannotGoOnNothingIsMoved() throws Exception {
    OtherTable.create(lake, "game_db", "dws_player_day");
    Map<String, List<String>> before = LakeContents.of(lake);

    undated(lake.toString()).isRefused("game_db.dws_player_day", "--database");
    assertThat(LakeContents.of(lake)).isEqualTo(before);
  }

  @Test
  void aRunThatWasKilledBetweenTwoTablesIsMadeGoodByTheNext() throws Exception {
    OldLake.moveAside(lake, "dwd_rejected_event", "ods_user_event");

    deliveries
        .run(lake, "--date=" + Deliveries.date(0))
        .isRefused("older layout", "ods_user_profile, game_db.dwd_user_details");
    isMadeGoodByTheNextRun();
  }

  /** Shares of the changes of files that such a run makes, in hundredths. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {15, 40, 90})
  void aRunThatDiedAfterwardsIsMadeGoodByTheNext(int hundredths) throws Exception {
    Path copy = folder.resolve("copy");
    Folders.copy(lake, copy);
    undated("lake://dying" + copy, Deliveries.IMPATIENT);
    int changes = Integer.MAX_VALUE - LakeFileSystem.changesLeft.get();
    assertThat(changes).isPositive();

    LakeFileSystem.changesLeft.set(changes * hundredths / 100);
    CommandRun dead = undated("lake://dying" + lake, Deliveries.IMPATIENT);
    assertThat(dead.exitCode()).as(dead.out()).isNotZero();
    assertThat(dead.err()).contains("Moved aside");
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
    deliveries
        .run(lake, "--date=" + Deliveries.date(0))
        .isRefused("being rebuilt from an older layout", "without --date");
    isMadeGoodByTheNextRun();
  }

  private void isMadeGoodByTheNextRun() throws Exception {
    CommandRun next = undated(lake.toString(), Deliveries.IMPATIENT);
    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(next.out()).contains("DROP TABLE game_db.ods_user_profile" + ASIDE + ";");
    theOldRowsAreAsideAndTheLakeIsAsANewOne();
  }

  private CommandRun undated(String warehouse, String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.add("--profiles=" + folder + "/profiles/*");
    words.add("--events=" + folder + "/events/*");
    return deliveries.run(warehouse, words.toArray(new String[0]));
  }

  private void theOldRowsAreAsideAndTheLakeIsAsANewOne() throws Exception {
    Path fresh = folder.resolve("fresh");
    assertThat(Files.exists(fresh)).isFalse();
    CommandRun run = undated(fresh.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(DailyLake.rows(lake, DailyLake.tables()))
        .isEqualTo(DailyLake.rows(fresh, DailyLake.tables()));
    Map<String, List<String>> asides = new TreeMap<>(LakeContents.of(lake));
    asides.keySet().removeIf(name -> !name.endsWith(ASIDE));
    Map<String, List<String>> expected = new TreeMap<>();
    OldLake.OTHERWISE.forEach(name -> expected.put(name + ASIDE, old.get(name)));
    assertThat(asides).isEqualTo(expected);
  }
}
