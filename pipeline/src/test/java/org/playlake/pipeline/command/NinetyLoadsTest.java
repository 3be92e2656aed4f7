package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A season of loads, one run each. */
class NinetyLoadsTest {
  private static final int DATES = 90;

  @TempDir Path folder;

  @Test
  @Tag("nightly")
  void ninetyLoadsInRandomOrderEndInTheLakeOfOneRunOverThemAll() throws Exception {
    Deliveries deliveries = new Deliveries(folder);
    List<Integer> dates = new ArrayList<>();
    for (int date = 0; date < DATES; date++) {
      deliveries.deliver(date, 1);
      dates.add(date);
    }
    Collections.shuffle(dates, new Random(7));
    Path lake = folder.resolve("lake");
    for (int date : dates) {
      load(deliveries, lake, "--date=" + Deliveries.date(date));
    }
    Path whole = folder.resolve("whole");
    String[] range = {"--from=" + Deliveries.date(0), "--to=" + Deliveries.date(DATES - 1)};
    load(deliveries, whole, range);
    assertThat(DailyLake.rows(lake, DailyLake.WITHOUT_TRAITS))
        .isEqualTo(DailyLake.rows(whole, DailyLake.WITHOUT_TRAITS));
  }

  private static void load(Deliveries deliveries, Path lake, String... dates) {
    CommandRun run = deliveries.run(lake, dates);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
