package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.Coder.NonDeterministicException;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.ParsedTime;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.event.Raw;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;
import org.playlake.transforms.player.Details;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.PlayerTraits;
import org.playlake.transforms.player.RawProfile;
import org.playlake.transforms.text.Region;

class CodersTest {

  @ParameterizedTest
  @MethodSource("values")
  <T> void aValueComesBack(Coder<T> coder, Supplier<T> value) throws Exception {
    CoderProperties.coderDecodeEncodeEqual(coder, value.get());
    CoderProperties.structuralValueDecodeEncodeEqual(coder, value.get());
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void equalValuesHaveEqualBytes(Coder<T> coder, Supplier<T> value) throws Exception {
    assertThat(value.get()).isNotSameAs(value.get()).hasSameHashCodeAs(value.get());
    coder.verifyDeterministic();
    CoderProperties.coderDeterministic(coder, value.get(), value.get());
    CoderProperties.coderConsistentWithEquals(coder, value.get(), value.get());
    CoderProperties.structuralValueConsistentWithEquals(coder, value.get(), value.get());
  }

  @ParameterizedTest
  @MethodSource("players")
  void differentPlayersHaveDifferentBytes(PlayerId one, PlayerId other) throws Exception {
    assertThat(PlayerId.CODER.consistentWithEquals()).isTrue();
    CoderProperties.coderConsistentWithEquals(PlayerId.CODER, one, other);
    CoderProperties.structuralValueConsistentWithEquals(PlayerId.CODER, one, other);
  }

  @ParameterizedTest
  @MethodSource("coders")
  void aCoderTravelsToTheWorkers(Coder<?> coder) {
    CoderProperties.coderSerializable(coder);
  }

  @ParameterizedTest
  @MethodSource("collected")
  void whatWasCollectedInAnyOrderIsNoKey(Coder<?> coder) {
    assertThatThrownBy(coder::verifyDeterministic)
        .isInstanceOf(NonDeterministicException.class)
        .hasMessageContaining("in the order in which they came");
  }

  static Stream<Coder<?>> collected() {
    return Stream.of(DayCounts.CODER, PlayerCalendar.CODER, PlayerTraits.CODER);
  }

  static Stream<Coder<?>> coders() {
    return Stream.concat(
        collected(), values().map(arguments -> (Coder<?>) arguments.get()[0]).distinct());
  }

  static Stream<Arguments> players() {
    List<PlayerId> players =
        List.of(
            PlayerId.ANONYMOUS, PlayerId.of(0), PlayerId.of(1), PlayerId.of(""), PlayerId.of("1"));
    return players.stream().flatMap(one -> players.stream().map(other -> arguments(one, other)));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        value(PlayerId.CODER, () -> new PlayerId(PlayerId.Kind.ANONYMOUS, 0, null)),
        value(PlayerId.CODER, () -> PlayerId.of(Long.MIN_VALUE)),
        value(PlayerId.CODER, () -> PlayerId.of("安")),
        value(RawProfile.CODER, () -> Raw.profile(PlayerId.of(1), Map.of())),
        value(RawProfile.CODER, CodersTest::fullRawProfile),
        value(RawEvent.CODER, () -> Raw.event("Login", "2024-03-01", "{}", "北京")),
        value(RawEvent.CODER, () -> Raw.event(null, null, null, null)),
        value(RawEvent.CODER, () -> Raw.event("", "", "", "")),
        value(PlayerDetails.CODER, () -> Details.of(PlayerId.of(1))),
        value(PlayerDetails.CODER, CodersTest::fullDetails),
        value(PlayEvent.CODER, () -> Play.by(1).paying(Double.NaN).event()),
        value(PlayEvent.CODER, () -> new PlayEvent(PlayerId.of("a"), -1, -1, "", "", -0.0, "", "")),
        value(DecodedEvent.CODER, () -> Play.anonymous().in("北京").with("ios").event()),
        value(DecodedEvent.CODER, () -> rejected(RejectedEvent.Reason.UNREADABLE_TIME)),
        value(DecodedEvent.CODER, () -> rejected(RejectedEvent.Reason.TIME_WITHOUT_DATE)),
        value(DecodedEvent.CODER, () -> rejected(RejectedEvent.Reason.DATE_OUT_OF_RANGE)),
        value(ParsedTime.CODER, () -> new ParsedTime(-1, 19_783, null)),
        value(ParsedTime.CODER, () -> new ParsedTime(0, 0, RejectedEvent.Reason.TIME_WITHOUT_DATE)),
        value(ActiveDay.CODER, () -> Active.back("2024-03-01", true, false).withWeight(-1)),
        value(ActiveDay.CODER, () -> Active.back("0001-01-01", false, true)),
        value(ActiveDay.CODER, () -> Active.anonymous(Active.paying("9999-12-31", 9e15, 9e15))),
        value(ActiveDay.CODER, () -> Active.in("2024-03-01", "", new Region("", ""))),
        value(
            DailyRetention.CODER,
            () ->
                new DailyRetention(
                    19_783, 3, ReturnDays.D1_D7, List.of(2L, 1L), List.of(true, false))),
        value(
            DailyPurchases.CODER,
            () -> new DailyPurchases(19_783, new BigDecimal("99999999999999999999.0001"), 1, 2, 3)),
        value(DeviceShare.CODER, () -> new DeviceShare(-1, "安卓", 1, Long.MAX_VALUE)),
        value(RegionShare.CODER, () -> new RegionShare(-1, Active.SHENZHEN, 0, 0)));
  }

  private static <T> Arguments value(Coder<T> coder, Supplier<T> value) {
    return arguments(coder, value);
  }

  private static RejectedEvent rejected(RejectedEvent.Reason reason) {
    return new RejectedEvent(Raw.eventAt("12:34"), reason);
  }

  private static RawProfile fullRawProfile() {
    return Raw.profile(
        PlayerId.of("a"),
        Map.of(
            "gender",
            "f",
            "os_version",
            "",
            "current_level",
            Long.MIN_VALUE,
            "last_login_date",
            19_783,
            "total_deaths",
            -1L,
            "game_hours",
            Double.NaN));
  }

  private static PlayerDetails fullDetails() {
    return Details.of(
        PlayerId.ANONYMOUS,
        Map.of(
            "gender",
            "",
            "currentLevel",
            Integer.MIN_VALUE,
            "lastLoginDate",
            -719_162,
            "gameHours",
            -0.0,
            "playFrequency",
            "🎮"));
  }
}
