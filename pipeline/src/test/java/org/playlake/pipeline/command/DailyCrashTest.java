package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
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
    Path copy = folder.resolve("copy");
    Folders.copy(lake, copy);
    deliveries.deliver(2, 2);
    String second = "--date=" + Deliveries.date(2);
    int before = LakeFileSystem.changesLeft.get();
    load(deliveries, "lake://dying" + copy, second);
    int changes = before - LakeFileSystem.changesLeft.get();

    LakeFileSystem.changesLeft.set(changes * hundredths / 100);
    CommandRun dead = deliveries.run("lake://dying" + lake, second, Deliveries.IMPATIENT);
    assertThat(dead.exitCode()).as(dead.out()).isNotZero();
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);

    deliveries.deliver(1, 3);
    load(deliveries, lake.toString(), "--date=" + Deliveries.date(1));
    // What comes now is not what came when the load died.
    deliveries.deliver(2, 3);
    load(deliveries, lake.toString(), second);
    isTheLakeOfOneRun(deliveries, lake);
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
