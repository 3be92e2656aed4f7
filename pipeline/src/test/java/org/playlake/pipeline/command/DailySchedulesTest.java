package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** Whatever is delivered and loaded in whatever order, the lake is that of one run over it all. */
class DailySchedulesTest {
  private static final int DATES = 10;

  /**
   * A delivery of some dates and the run that loads them.
   *
   * @param date the number of the first date
   * @param count how many dates
   * @param version of the files; 0 for none
   * @param again whether the run is made twice, the second time by force
   */
  record Step(int date, int count, int version, boolean again) {}

  @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
  void anyScheduleEndsInTheLakeOfOneRunOverTheLastFiles(@ForAll("schedules") List<Step> schedule)
      throws Exception {
    check(schedule);
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.FULL)
  @Tag("nightly")
  void aThousandSchedulesEndInTheLakeOfOneRunOverTheLastFiles(
      @ForAll("schedules") List<Step> schedule) throws Exception {
    check(schedule);
  }

  @Provide
  Arbitrary<List<Step>> schedules() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.integers().between(0, DATES - 1),
                Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(1, 3)),
                Arbitraries.integers().between(0, 3),
                Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(4);
  }

  private static void check(List<Step> schedule) throws Exception {
    Path folder = Files.createTempDirectory("schedule");
    try {
      Deliveries deliveries = new Deliveries(folder);
      Path lake = folder.resolve("lake");
      TreeSet<Integer> loaded = new TreeSet<>(Set.of(DATES));
      // The types of the lake's columns come from files.
      deliveries.deliver(DATES, 1);
      load(deliveries, lake, DATES, DATES);
      for (Step step : schedule) {
        int last = Math.min(DATES - 1, step.date() + step.count() - 1);
        for (int date = step.date(); date <= last; date++) {
          deliveries.deliver(date, step.version());
          loaded.add(date);
        }
        load(deliveries, lake, step.date(), last);
        if (step.again()) {
          load(deliveries, lake, step.date(), last, "--force");
        }
      }
      Path whole = folder.resolve("whole");
      int[] all = {loaded.first(), loaded.last()};
      for (int date = all[0]; date <= all[1]; date++) {
        if (!loaded.contains(date)) {
          deliveries.deliver(date, 0);
        }
      }
      load(deliveries, whole, all[0], all[1]);
      assertThat(DailyLake.rows(lake, DailyLake.WITHOUT_TRAITS))
          .isEqualTo(DailyLake.rows(whole, DailyLake.WITHOUT_TRAITS));
      load(deliveries, lake, all[0], all[0], "--reenrich");
      assertThat(DailyLake.rows(lake, DailyLake.tables()))
          .isEqualTo(DailyLake.rows(whole, DailyLake.tables()));
    } finally {
      Folders.delete(folder);
    }
  }

  private static void load(Deliveries deliveries, Path lake, int first, int last, String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    LocalDate from = Deliveries.date(first);
    words.add("--allowEmpty");
    if (first == last) {
      words.add("--date=" + from);
    } else {
      words.add("--from=" + from);
      words.add("--to=" + Deliveries.date(last));
    }
    CommandRun run = deliveries.run(lake, words.toArray(new String[0]));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
