package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.transforms.daily.Active.counted;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.text.Dates;

@ExtendWith(TestPipelineExtension.class)
class ComputeRetentionTest {
  private static final String DATE = "2024-03-01";
  private static final int DAY = Dates.day(DATE);

  @Test
  void givesARowForEachActiveDate(TestPipeline p) {
    DayCounts first =
        counted(
            Active.back(DATE, true, true),
            Active.back(DATE, true, false),
            Active.back(DATE, false, false));
    DayCounts second = counted(Active.on("2024-03-02"));
    PAssert.that(rows(p, first, second))
        .containsInAnyOrder(
            new DailyRetention(DAY, 3, ReturnDays.D1_D7, List.of(2L, 1L), List.of(true, true)),
            new DailyRetention(
                DAY + 1, 1, ReturnDays.D1_D7, List.of(0L, 0L), List.of(false, false)));
    p.run();
  }

  @Test
  void aDateOfNobodyHasARowWithoutUsers(TestPipeline p) {
    DayCounts counts = counted(Active.anonymous(Active.back(DATE, true, true)));
    PAssert.that(rows(p, counts))
        .containsInAnyOrder(
            new DailyRetention(DAY, 0, ReturnDays.D1_D7, List.of(0L, 0L), List.of(true, true)));
    p.run();
  }

  @Test
  void aDateTakenBackHasNoRow(TestPipeline p) {
    DayCounts counts = counted(Active.on(DATE), Active.on(DATE).withWeight(-1));
    PAssert.that(rows(p, counts)).empty();
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(rows(p)).empty();
    p.run();
  }

  @Test
  void ratesAreSharesOfTheDatesPlayers() {
    DailyRetention row =
        new DailyRetention(DAY, 3, ReturnDays.D1_D7, List.of(2L, 1L), List.of(true, true));
    assertThat(row.rateAfter(1)).isEqualTo(new BigDecimal("0.6667"));
    assertThat(row.rateAfter(7)).isEqualTo(new BigDecimal("0.3333"));
  }

  @Test
  void ratesOfNoPlayersAreNull() {
    DailyRetention row =
        new DailyRetention(DAY, 0, ReturnDays.D1_D7, List.of(0L, 0L), List.of(false, false));
    assertThat(row.rateAfter(1)).isNull();
    assertThat(row.rateAfter(7)).isNull();
  }

  private static PCollection<DailyRetention> rows(TestPipeline p, DayCounts... counts) {
    return p.apply(Create.of(Arrays.asList(counts)).withCoder(DayCounts.CODER))
        .apply(ComputeRetention.create());
  }
}
