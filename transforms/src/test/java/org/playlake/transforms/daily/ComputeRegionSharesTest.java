package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.transforms.daily.Active.BEIJING;
import static org.playlake.transforms.daily.Active.SHENZHEN;
import static org.playlake.transforms.daily.Active.counted;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.text.Dates;

@ExtendWith(TestPipelineExtension.class)
class ComputeRegionSharesTest {
  private static final String DATE = "2024-03-01";
  private static final int DAY = Dates.day(DATE);

  @Test
  void givesARowForEachDateAndRegion(TestPipeline p) {
    DayCounts first =
        counted(
            Active.in(DATE, "ios", SHENZHEN),
            Active.in(DATE, "ios", BEIJING),
            Active.in(DATE, "ios", SHENZHEN));
    DayCounts second = counted(Active.on("2024-03-02"));
    PAssert.that(rows(p, first, second))
        .containsInAnyOrder(
            new RegionShare(DAY, SHENZHEN, 2, 3),
            new RegionShare(DAY, BEIJING, 1, 3),
            new RegionShare(DAY + 1, SHENZHEN, 1, 1));
    p.run();
  }

  @Test
  void aPlayerCountsInEachRegionSeen(TestPipeline p) {
    DayCounts counts = counted(Active.in(DATE, "ios", SHENZHEN, BEIJING));
    PAssert.that(rows(p, counts))
        .containsInAnyOrder(
            new RegionShare(DAY, SHENZHEN, 1, 1), new RegionShare(DAY, BEIJING, 1, 1));
    p.run();
  }

  @Test
  void aRegionThatOnlyNobodyHasIsARowWithoutUsers(TestPipeline p) {
    DayCounts counts =
        counted(
            Active.anonymous(Active.in(DATE, "ios", BEIJING)), Active.in(DATE, "ios", SHENZHEN));
    PAssert.that(rows(p, counts))
        .containsInAnyOrder(
            new RegionShare(DAY, SHENZHEN, 1, 1), new RegionShare(DAY, BEIJING, 0, 1));
    p.run();
  }

  @Test
  void aRegionTakenBackHasNoRow(TestPipeline p) {
    ActiveDay day = Active.in(DATE, "ios", BEIJING);
    PAssert.that(rows(p, counted(day, Active.in(DATE, "ios", SHENZHEN), day.withWeight(-1))))
        .containsInAnyOrder(new RegionShare(DAY, SHENZHEN, 1, 1));
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(rows(p)).empty();
    p.run();
  }

  @Test
  void aShareIsOfTheDatesPlayers() {
    assertThat(new RegionShare(DAY, SHENZHEN, 2, 3).share()).isEqualTo(new BigDecimal("0.6667"));
    assertThat(new RegionShare(DAY, SHENZHEN, 0, 0).share()).isNull();
  }

  private static PCollection<RegionShare> rows(TestPipeline p, DayCounts... counts) {
    return p.apply(Create.of(Arrays.asList(counts)).withCoder(DayCounts.CODER))
        .apply(ComputeRegionShares.create());
  }
}
