package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.run.ExitCode;

/** Four processes load dates into one lake at the same time, dates of one another's among them. */
class LoadsAtOnceTest {
  private static final int PROCESSES = 4;
  private static final int DATES = 14;

  @TempDir Path folder;

  @Test
  @Tag("slow")
  void severalLoadsAtOnceEndInTheLakeOfOneRunOverThemAll() throws Exception {
    loadAtOnce(3);
  }

  @Test
  @Tag("nightly")
  void hundredsOfLoadsAtOnceEndInTheLakeOfOneRunOverThemAll() throws Exception {
    loadAtOnce(75);
  }

  private void loadAtOnce(int loadsOfProcess) throws Exception {
    Deliveries deliveries = new Deliveries(folder);
    for (int date = 0; date < DATES; date++) {
      deliveries.deliver(date, 1);
    }
    Path lake = folder.resolve("lake");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start(lake, i, loadsOfProcess));
    }
    for (int i = 0; i < PROCESSES; i++) {
      assertThat(processes.get(i).waitFor())
          .as(Files.readString(folder.resolve("process-" + i)))
          .isZero();
    }
    String[] range = {
      "--from=" + Deliveries.date(0), "--to=" + Deliveries.date(DATES - 1), "--allowEmpty"
    };
    CommandRun rest = deliveries.run(lake, range);
    assertThat(rest.exitCode()).as(rest.err()).isZero();
    Path whole = folder.resolve("whole");
    assertThat(deliveries.run(whole, range).exitCode()).isZero();
    assertThat(DailyLake.rows(lake, DailyLake.WITHOUT_TRAITS))
        .isEqualTo(DailyLake.rows(whole, DailyLake.WITHOUT_TRAITS));
  }

  private Process start(Path lake, int number, int loads) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LoadsAtOnceTest.class.getName(),
            folder.toString(),
            lake.toString(),
            Integer.toString(number),
            Integer.toString(loads))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("process-" + number).toFile())
        .start();
  }

  /**
   * One of the processes: loads dates by force, and ends with the first exit code that is not 0. A
   * load that the others have overtaken until it gave up is loaded again, as by a scheduler.
   */
  public static void main(String[] words) {
    Deliveries deliveries = new Deliveries(Path.of(words[0]));
    int[] dates =
        new Random(Long.parseLong(words[2])).ints(Integer.parseInt(words[3]), 0, DATES).toArray();
    for (int date : dates) {
      CommandRun run;
      do {
        run = deliveries.run(Path.of(words[1]), "--date=" + Deliveries.date(date), "--force");
        System.out.println(Deliveries.date(date) + " " + run.exitCode() + " " + run.err());
      } while (run.exitCode() == ExitCode.CONFLICT);
      if (run.exitCode() != 0) {
        System.exit(run.exitCode());
      }
    }
  }
}
