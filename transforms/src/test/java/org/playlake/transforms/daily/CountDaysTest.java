package org.playlake.transforms.daily;

import static org.playlake.transforms.daily.Active.BEIJING;

import java.util.Arrays;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.calendar.ActiveDay;

@ExtendWith(TestPipelineExtension.class)
class CountDaysTest {

  @Test
  void countsTheActiveDaysOfADate(TestPipeline p) {
    PAssert.that(
            counts(
                p,
                Active.back("2024-03-01", true, false),
                Active.paying("2024-03-02", 1, 2),
                Active.in("2024-03-01", "pc", BEIJING),
                Active.anonymous(Active.paying("2024-03-03", 5))))
        .containsInAnyOrder(
            "19783: 2 users, 1+1 0+7, 0 paid 0.0000, {ios=1, pc=1}",
            "19784: 1 users, 0+1 0+7, 1 paid 3.0000, {ios=1}",
            "19785: 0 users, 0+1 0+7, 0 paid 5.0000, {ios=0}");
    p.run();
  }

  @Test
  void aDayTakenBackIsNotCounted(TestPipeline p) {
    ActiveDay said = Active.paying("2024-03-01", 9);
    PAssert.that(
            counts(
                p,
                said,
                Active.in("2024-03-01", "pc", BEIJING),
                said.withWeight(-1),
                Active.on("2024-03-02"),
                Active.on("2024-03-02").withWeight(-1)))
        .containsInAnyOrder("19783: 1 users, 0+1 0+7, 0 paid 0.0000, {pc=1}", "19784: not active");
    p.run();
  }

  @Test
  void countsManyPlayers(TestPipeline p) {
    ActiveDay[] days = new ActiveDay[10_000];
    for (int i = 0; i < days.length; i++) {
      days[i] = Active.paying("2024-03-0" + (1 + i % 2), 0.1);
    }
    PAssert.that(counts(p, days))
        .containsInAnyOrder(
            "19783: 5000 users, 0+1 0+7, 5000 paid 500.0000, {ios=5000}",
            "19784: 5000 users, 0+1 0+7, 5000 paid 500.0000, {ios=5000}");
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(counts(p)).empty();
    p.run();
  }

  private static PCollection<String> counts(TestPipeline p, ActiveDay... days) {
    return p.apply(Create.of(Arrays.asList(days)).withCoder(ActiveDay.CODER))
        .apply(CountDays.create())
        .apply(MapElements.via(new Text()));
  }

  private static final class Text extends SimpleFunction<DayCounts, String> {
    @Override
    public String apply(DayCounts counts) {
      return counts.isActive()
          ? "%d: %d users, %d+1 %d+7, %d paid %s, %s"
              .formatted(
                  counts.day(),
                  counts.users(),
                  counts.returnedAfter(1),
                  counts.returnedAfter(7),
                  counts.payingUsers(),
                  counts.paid().toDecimal(),
                  counts.usersByDevice())
          : counts.day() + ": not active";
    }
  }
}
