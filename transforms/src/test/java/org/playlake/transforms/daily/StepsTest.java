package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.event.DecodeEvents;
import org.playlake.transforms.event.EnrichEvents;
import org.playlake.transforms.player.CollectTraits;
import org.playlake.transforms.player.DecodeProfiles;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileOrder;

class StepsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static Stream<PTransform<?, ?>> steps() {
    Pipeline p = TestPipeline.create();
    return Stream.of(
        DecodeProfiles.in(ZONE),
        KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST),
        CollectTraits.create(),
        DecodeEvents.in(ZONE),
        EnrichEvents.from(p.apply(Create.empty(PlayerDetails.CODER)).apply(CollectTraits.create())),
        PlayerCalendars.create(),
        ActiveDays.in(ZONE),
        CountDays.create(),
        CountActiveDays.in(ZONE),
        ComputeRetention.create(),
        ComputePurchaseTrends.create(),
        ComputeDeviceShares.create(),
        ComputeRegionShares.create());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aStepTravels(PTransform<?, ?> step) {
    assertThat(SerializableUtils.ensureSerializable(step)).hasSameClassAs(step);
  }

  @Test
  void aStepShowsItsZone() {
    assertThat(DisplayData.from(DecodeEvents.in(ZONE)).items())
        .extracting(item -> item.getKey() + "=" + item.getValue())
        .contains("zone=Asia/Shanghai");
  }
}
