package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads that die at some change of the lake's files, whatever has been published then. */
@Tag("slow")
class DailyCrashTest {
  @TempDir Path folder;

  @AfterEach
  void mendTheDisk() {
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
  }

  /** Shares of the changes that such a load makes, in hundredths. */
  @ParameterizedTest
  @ValueSource(ints = {40, 65, 80, 90, 96, 99})
  void aLoadThatDiedIsMadeGoodByTheNextOnes(int hundredths) throws Exception {
    Deliveries deliveries = new Deliveries(folder);
    for (int date = 0; date < 4; date++) {
      deliveries.deliver(date, 1);
    }
    Path lake = folder.resolve("lake");
    load(deliveries, lake.toString(), "--from=" + Deliveries.date(0), "--to=" + Deliveries.date(3));
    deliveries.deliver(2, 2);
    String second = "--date=" + Deliveries.date(2);
    die(deliveries, lake, second, hundredths);

    deliveries.deliver(1, 3);
    load(deliveries, lake.toString(), "--date=" + Deliveries.date(1));
    // What comes now is not what came when the load died.
    deliveries.deliver(2, 3);
    load(deliveries, lake.toString(), second);
    isTheLakeOfOneRun(deliveries, lake);
  }

  @Test
  void profilesThatWereTakenAwayByALoadThatDiedAreGone() throws Exception {
    Deliveries deliveries = new Deliveries(folder);
    for (int date = 0; date < 4; date++) {
      deliveries.deliver(date, 1);
    }
    Path lake = folder.resolve("lake");
    load(deliveries, lake.toString(), "--from=" + Deliveries.date(0), "--to=" + Deliveries.date(3));
    deliveries.deliver(3, 0);
    String last = "--date=" + Deliveries.date(3);

    // Between the publishing of ods_user_profile and that of dwd_user_details.
    for (int changes = 1; snapshots(lake, "ods_user_profile") == 1; changes++) {
      LakeFileSystem.changesLeft.set(changes);
      deliveries.run("lake://dying" + lake, last, Deliveries.IMPATIENT, "--allowEmpty");
    }
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
    assertThat(snapshots(lake, "dwd_user_details")).isEqualTo(1);

    load(deliveries, lake.toString(), last);
    isTheLakeOfOneRun(deliveries, lake);
  }

  private static long snapshots(Path lake, String table) throws IOException {
    try (Stream<Path> files = Files.list(lake.resolve("game_db.db/" + table + "/snapshot"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("snapshot-")).count();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 90})
  void aLoadThatDiedIsNoLongerTheOneBefore(int hundredths) throws Exception {
    Deliveries deliveries = new Deliveries(folder);
    for (int date = 0; date < 4; date++) {
      deliveries.deliver(date, 1);
    }
    Path lake = folder.resolve("lake");
    load(deliveries, lake.toString(), "--from=" + Deliveries.date(0), "--to=" + Deliveries.date(3));
    Path kept = folder.resolve("kept");
    moveLoad(2, folder, kept);
    deliveries.deliver(2, 2);
    die(deliveries, lake, "--date=" + Deliveries.date(2), hundredths);
    deliveries.deliver(1, 3);
    die(deliveries, lake, "--date=" + Deliveries.date(1), hundredths);
    deliveries.deliver(0, 2);
    load(deliveries, lake.toString(), "--date=" + Deliveries.date(0));

    // The very files that were loaded before, with their times.
    deliveries.deliver(2, 0);
    moveLoad(2, kept, folder);
    load(deliveries, lake.toString(), "--from=" + Deliveries.date(1), "--to=" + Deliveries.date(2));
    isTheLakeOfOneRun(deliveries, lake);
  }

  private static void moveLoad(int date, Path from, Path to) throws IOException {
    for (String source : List.of("profiles", "events")) {
      String load = source + "/" + Deliveries.date(date);
      Files.createDirectories(to.resolve(source));
      if (Files.exists(to.resolve(load))) {
        Folders.delete(to.resolve(load));
      }
      Files.move(from.resolve(load), to.resolve(load));
    }
  }

  /** Loads a date until so many hundredths of the changes are made that such a load makes. */
  private void die(Deliveries deliveries, Path lake, String date, int hundredths) throws Exception {
    Path copy = folder.resolve("copy");
    Folders.copy(lake, copy);
    int before = LakeFileSystem.changesLeft.get();
    load(deliveries, "lake://dying" + copy, date);
    int changes = before - LakeFileSystem.changesLeft.get();
    Folders.delete(copy);
    LakeFileSystem.changesLeft.set(changes * hundredths / 100);
    CommandRun dead =
        deliveries.run("lake://dying" + lake, date, Deliveries.IMPATIENT, "--allowEmpty");
    assertThat(dead.exitCode()).as(dead.out()).isNotZero();
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
  }

  @Test
  void aLoadThatDiedIsMissingUntilItIsRepeated() throws Exception {
    Deliveries deliveries = new Deliveries(folder);
    deliveries.deliver(0, 1);
    deliveries.deliver(1, 1);
    Path lake = folder.resolve("lake");
    load(deliveries, lake.toString(), "--date=" + Deliveries.date(0));
    LakeFileSystem.changesLeft.set(40);
    String second = "--date=" + Deliveries.date(1);
    deliveries.run("lake://dying" + lake, second, Deliveries.IMPATIENT);
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
    load(deliveries, lake.toString(), second);
    isTheLakeOfOneRun(deliveries, lake, 1);
  }

  private void isTheLakeOfOneRun(Deliveries deliveries, Path lake) throws Exception {
    isTheLakeOfOneRun(deliveries, lake, 3);
  }

  private void isTheLakeOfOneRun(Deliveries deliveries, Path lake, int last) throws Exception {
    String whole = folder.resolve("whole").toString();
    load(deliveries, whole, "--from=" + Deliveries.date(0), "--to=" + Deliveries.date(last));
    assertThat(DailyLake.rows(lake, DailyLake.WITHOUT_TRAITS))
        .isEqualTo(DailyLake.rows(Path.of(whole), DailyLake.WITHOUT_TRAITS));
  }

  private static void load(Deliveries deliveries, String lake, String... dates) {
    String[] words = Arrays.copyOf(dates, dates.length + 2);
    words[dates.length] = Deliveries.IMPATIENT;
    words[dates.length + 1] = "--allowEmpty";
    CommandRun run = deliveries.run(lake, words);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
