package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;
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
class ComputeDeviceSharesTest {
  private static final String DATE = "2024-03-01";
  private static final int DAY = Dates.day(DATE);

  @Test
  void givesARowForEachDateAndDevice(TestPipeline p) {
    DayCounts first =
        counted(
            Active.in(DATE, "ios", SHENZHEN),
            Active.in(DATE, "pc", SHENZHEN),
            Active.in(DATE, "ios", SHENZHEN));
    DayCounts second = counted(Active.on("2024-03-02"));
    PAssert.that(rows(p, first, second))
        .containsInAnyOrder(
            new DeviceShare(DAY, "ios", 2, 3),
            new DeviceShare(DAY, "pc", 1, 3),
            new DeviceShare(DAY + 1, "ios", 1, 1));
    p.run();
  }

  @Test
  void aDeviceThatOnlyNobodyHasIsARowWithoutUsers(TestPipeline p) {
    DayCounts counts =
        counted(
            Active.anonymous(Active.in(DATE, "pc", SHENZHEN)), Active.in(DATE, "ios", SHENZHEN));
    PAssert.that(rows(p, counts))
        .containsInAnyOrder(new DeviceShare(DAY, "ios", 1, 1), new DeviceShare(DAY, "pc", 0, 1));
    p.run();
  }

  @Test
  void aDeviceTakenBackHasNoRow(TestPipeline p) {
    ActiveDay day = Active.in(DATE, "pc", SHENZHEN);
    PAssert.that(rows(p, counted(day, Active.in(DATE, "ios", SHENZHEN), day.withWeight(-1))))
        .containsInAnyOrder(new DeviceShare(DAY, "ios", 1, 1));
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(rows(p)).empty();
    p.run();
  }

  @Test
  void aShareIsOfTheDatesPlayers() {
    assertThat(new DeviceShare(DAY, "ios", 2, 3).share()).isEqualTo(new BigDecimal("0.6667"));
    assertThat(new DeviceShare(DAY, "ios", 0, 0).share()).isNull();
  }

  private static PCollection<DeviceShare> rows(TestPipeline p, DayCounts... counts) {
    return p.apply(Create.of(Arrays.asList(counts)).withCoder(DayCounts.CODER))
        .apply(ComputeDeviceShares.create());
  }
}
