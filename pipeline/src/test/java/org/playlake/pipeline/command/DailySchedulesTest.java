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
import net.jqwik.api.lifecycle.AfterTry;

/** Whatever is delivered and loaded in whatever order, the lake is that of one run over it all. */
class DailySchedulesTest {
  private static final int DATES = 10;

  /** More than a load of a few dates changes. */
  private static final int CHANGES = 250;

  private static final List<String> DIRECT = List.of("--runner=DirectRunner");
  private static final List<String> SPARK =
      List.of("--runner=SparkRunner", "--sparkMaster=local[2]", "--targetParallelism=2");

  /**
   * A delivery of some dates and the run that loads them.
   *
   * @param date the number of the first date
   * @param count how many dates
   * @param version of the files; 0 for none
   * @param again whether the run is made twice, the second time by force
   * @param changes after how many changes of the lake's files a first try dies; 0 for no such try
   */
  record Step(int date, int count, int version, boolean again, int changes) {}

  @AfterTry
  void mendTheDisk() {
    LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
  }

  @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
  void anyScheduleEndsInTheLakeOfOneRunOverTheLastFiles(@ForAll("schedules") List<Step> schedule)
      throws Exception {
    check(schedule, DIRECT);
  }

  @Property(tries = 2, shrinking = ShrinkingMode.BOUNDED)
  void anyScheduleDoesSoOnSpark(@ForAll("schedules") List<Step> schedule) throws Exception {
    check(schedule, SPARK);
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.FULL)
  @Tag("nightly")
  void aThousandSchedulesEndInTheLakeOfOneRunOverTheLastFiles(
      @ForAll("schedules") List<Step> schedule) throws Exception {
    check(schedule, DIRECT);
  }

  @Provide
  Arbitrary<List<Step>> schedules() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.integers().between(0, DATES - 1),
                Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(1, 3)),
                Arbitraries.integers().between(0, 3),
                Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
                Arbitraries.frequencyOf(
                    Tuple.of(4, Arbitraries.just(0)),
                    Tuple.of(1, Arbitraries.integers().between(1, CHANGES))))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(4);
  }

  private static void check(List<Step> schedule, List<String> runner) throws Exception {
    Path folder = Files.createTempDirectory("schedule");
    try {
      Deliveries deliveries = new Deliveries(folder);
      Path lake = folder.resolve("lake");
      TreeSet<Integer> loaded = new TreeSet<>(Set.of(DATES));
      // The types of the lake's columns come from files.
      deliveries.deliver(DATES, 1);
      load(deliveries, lake, DATES, DATES, runner);
      for (Step step : schedule) {
        int last = Math.min(DATES - 1, step.date() + step.count() - 1);
        for (int date = step.date(); date <= last; date++) {
          deliveries.deliver(date, step.version());
          loaded.add(date);
        }
        if (step.changes() > 0) {
          LakeFileSystem.changesLeft.set(step.changes());
          // It may end before it dies.
          deliveries.run("lake://dying" + lake, words(step.date(), last, runner));
          LakeFileSystem.changesLeft.set(Integer.MAX_VALUE);
        }
        load(deliveries, lake, step.date(), last, runner);
        if (step.again()) {
          load(deliveries, lake, step.date(), last, runner, "--force");
        }
      }
      Path whole = folder.resolve("whole");
      int[] all = {loaded.first(), loaded.last()};
      for (int date = all[0]; date <= all[1]; date++) {
        if (!loaded.contains(date)) {
          deliveries.deliver(date, 0);
        }
      }
      load(deliveries, whole, all[0], all[1], runner);
      assertThat(DailyLake.rows(lake, DailyLake.WITHOUT_TRAITS))
          .isEqualTo(DailyLake.rows(whole, DailyLake.WITHOUT_TRAITS));
      load(deliveries, lake, all[0], all[0], runner, "--reenrich");
      assertThat(DailyLake.rows(lake, DailyLake.tables()))
          .isEqualTo(DailyLake.rows(whole, DailyLake.tables()));
    } finally {
      Folders.delete(folder);
    }
  }

  private static void load(
      Deliveries deliveries, Path lake, int first, int last, List<String> runner, String... more) {
    CommandRun run = deliveries.run(lake, words(first, last, runner, more));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static String[] words(int first, int last, List<String> runner, String... more) {
    List<String> words = new ArrayList<>(runner);
    words.addAll(List.of(more));
    words.add("--allowEmpty");
    words.add(Deliveries.IMPATIENT);
    LocalDate from = Deliveries.date(first);
    if (first == last) {
      words.add("--date=" + from);
    } else {
      words.add("--from=" + from);
      words.add("--to=" + Deliveries.date(last));
    }
    return words.toArray(new String[0]);
  }
}
