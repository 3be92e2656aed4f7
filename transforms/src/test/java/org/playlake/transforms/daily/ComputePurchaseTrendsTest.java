package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;
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
class ComputePurchaseTrendsTest {
  private static final String DATE = "2024-03-01";
  private static final int DAY = Dates.day(DATE);

  @Test
  void givesARowForEachActiveDate(TestPipeline p) {
    DayCounts bought =
        counted(Active.paying(DATE, 0.1, 0.2), Active.paying(DATE, 6.66), Active.on(DATE));
    DayCounts idle = counted(Active.on("2024-03-02"));
    PAssert.that(rows(p, bought, idle))
        .containsInAnyOrder(
            new DailyPurchases(DAY, new BigDecimal("6.9600"), 2, 3, 3),
            new DailyPurchases(DAY + 1, new BigDecimal("0.0000"), 0, 0, 1));
    p.run();
  }

  @Test
  void nobodyPaysWithoutBeingAPayingUser(TestPipeline p) {
    DayCounts counts = counted(Active.anonymous(Active.paying(DATE, 5)), Active.on(DATE));
    PAssert.that(rows(p, counts))
        .containsInAnyOrder(new DailyPurchases(DAY, new BigDecimal("5.0000"), 0, 1, 1));
    p.run();
  }

  @Test
  void aPurchaseTooLargeToSumStillCounts(TestPipeline p) {
    PAssert.that(rows(p, counted(Active.paying(DATE, 1e16))))
        .containsInAnyOrder(new DailyPurchases(DAY, new BigDecimal("0.0000"), 1, 1, 1));
    p.run();
  }

  @Test
  void aDateTakenBackHasNoRow(TestPipeline p) {
    ActiveDay day = Active.paying(DATE, 5);
    PAssert.that(rows(p, counted(day, day.withWeight(-1)))).empty();
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(rows(p)).empty();
    p.run();
  }

  @Test
  void averagesAreRoundedHalfUp() {
    DailyPurchases row = new DailyPurchases(DAY, new BigDecimal("10.0000"), 3, 4, 8);
    assertThat(row.payingRate()).isEqualTo(new BigDecimal("0.3750"));
    assertThat(row.perUser()).isEqualTo(new BigDecimal("1.2500"));
    assertThat(row.perPayingUser()).isEqualTo(new BigDecimal("3.3333"));
  }

  @Test
  void averagesOverNobodyAreNull() {
    DailyPurchases idle = new DailyPurchases(DAY, new BigDecimal("0.0000"), 0, 0, 8);
    assertThat(idle.payingRate()).isEqualTo(new BigDecimal("0.0000"));
    assertThat(idle.perUser()).isEqualTo(new BigDecimal("0.0000"));
    assertThat(idle.perPayingUser()).isNull();
    DailyPurchases anonymous = new DailyPurchases(DAY, new BigDecimal("5.0000"), 0, 1, 0);
    assertThat(anonymous.payingRate()).isNull();
    assertThat(anonymous.perUser()).isNull();
    assertThat(anonymous.perPayingUser()).isNull();
  }

  private static PCollection<DailyPurchases> rows(TestPipeline p, DayCounts... counts) {
    return p.apply(Create.of(Arrays.asList(counts)).withCoder(DayCounts.CODER))
        .apply(ComputePurchaseTrends.create());
  }
}
