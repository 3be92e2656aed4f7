package org.playlake.transforms.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.transforms.event.RejectedEvent.Reason.DATE_OUT_OF_RANGE;
import static org.playlake.transforms.event.RejectedEvent.Reason.TIME_WITHOUT_DATE;
import static org.playlake.transforms.event.RejectedEvent.Reason.UNREADABLE_TIME;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.Dates;

@ExtendWith(TestPipelineExtension.class)
class DecodeEventsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String NOON = "2024-03-01 12:00:00";
  private static final long NOON_MICROS = 1_709_265_600_000_000L;
  private static final int DAY = Dates.day("2024-03-01");

  @Test
  void readsEachColumnOfAnEvent(TestPipeline p) {
    RawEvent raw = Raw.event("LogIn", NOON, "{\"amount\": \"6.66\"}", "广东-深圳");
    PAssert.that(decoded(p, raw))
        .containsInAnyOrder(
            new PlayEvent(PlayerId.of(1), NOON_MICROS, DAY, "login", "广东-深圳", 6.66, null, null));
    p.run();
  }

  @Test
  void aDayIsThatOfTheZone(TestPipeline p) {
    PAssert.that(
            decoded(
                p,
                Raw.eventAt("2024-02-29T15:59:59.999999Z"),
                Raw.eventAt("2024-02-29T16:00:00Z"),
                Raw.eventAt("1709265600"),
                Raw.eventAt("1709265600999\n")))
        .containsInAnyOrder(
            at(NOON_MICROS - 43_200_000_001L, DAY - 1),
            at(NOON_MICROS - 43_200_000_000L, DAY),
            at(NOON_MICROS, DAY),
            at(NOON_MICROS, DAY));
    p.run();
  }

  @Test
  void rejectsWithTheReasonAndTheWholeEvent(TestPipeline p) {
    Map<String, RejectedEvent.Reason> reasons =
        Map.ofEntries(
            Map.entry("", UNREADABLE_TIME),
            Map.entry("soon", UNREADABLE_TIME),
            Map.entry("2024-02-30 12:00:00", UNREADABLE_TIME),
            Map.entry("12:34:56", TIME_WITHOUT_DATE),
            Map.entry(" T12:34 ", TIME_WITHOUT_DATE),
            Map.entry("10000-01-01", DATE_OUT_OF_RANGE),
            Map.entry("0000-12-31 23:59:59", DATE_OUT_OF_RANGE),
            // Of the year 9999 in UTC, but already of the next where the job's clocks are.
            Map.entry("9999-12-31T16:00:00Z", DATE_OUT_OF_RANGE));
    List<RawEvent> raw = new ArrayList<>();
    List<DecodedEvent> rejected = new ArrayList<>();
    reasons.forEach(
        (time, reason) -> {
          RawEvent event = Raw.event("Buy", time, "{\"amount\":1}", "北京");
          raw.add(event);
          rejected.add(new RejectedEvent(event, reason));
        });
    RawEvent timeless = Raw.eventAt(null);
    raw.add(timeless);
    rejected.add(new RejectedEvent(timeless, UNREADABLE_TIME));
    PAssert.that(decoded(p, raw.toArray(RawEvent[]::new))).containsInAnyOrder(rejected);
    p.run();
  }

  @Test
  void keepsTheFirstAndTheLastDayOfTheTables(TestPipeline p) {
    PAssert.that(
            decoded(
                p, Raw.eventAt("9999-12-31T15:59:59.999999Z"), Raw.eventAt("0001-01-01 00:00:00")))
        .containsInAnyOrder(
            at(253_402_271_999_999_999L, Dates.day("9999-12-31")),
            at(-62_135_625_943_000_000L, Dates.day("0001-01-01")));
    p.run();
  }

  @Test
  void anEmptyLocationIsNoneAndABlankOneIsKept(TestPipeline p) {
    PAssert.that(
            decoded(
                p,
                Raw.event("a", NOON, null, ""),
                Raw.event("a", NOON, null, null),
                Raw.event("a", NOON, null, " ")))
        .containsInAnyOrder(event("a", null, 0), event("a", null, 0), event("a", " ", 0));
    p.run();
  }

  @Test
  void typesAreInLowerCaseButNotTrimmed(TestPipeline p) {
    PAssert.that(
            decoded(
                p,
                Raw.event(" LOGIN ", NOON, null, null),
                Raw.event("TITLE İ", NOON, null, null),
                Raw.event("", NOON, null, null),
                Raw.event(null, NOON, null, null)))
        .containsInAnyOrder(
            event(" login ", null, 0),
            event("title i̇", null, 0),
            event("", null, 0),
            event(null, null, 0));
    p.run();
  }

  @Test
  void anAmountThatCannotBeReadIsZero(TestPipeline p) {
    PAssert.that(
            decoded(
                p,
                Raw.event("a", NOON, "{\"amount\":", null),
                Raw.event("b", NOON, "{\"amount\":null}", null),
                Raw.event("c", NOON, "{\"amount\":-1.5}", null),
                Raw.event("d", NOON, "{\"amount\":\"1e400\"}", null)))
        .containsInAnyOrder(
            event("a", null, 0),
            event("b", null, 0),
            event("c", null, -1.5),
            event("d", null, Double.POSITIVE_INFINITY));
    p.run();
  }

  @Test
  void anIdOfMalformedBytesIsDecodedOnlyWhereTheEventIsKept(TestPipeline p) {
    PlayerId broken = PlayerId.ofUtf8(new byte[] {'a', (byte) 0xFF});
    RawEvent kept = new RawEvent(broken, null, Raw.utf8(NOON), null, null);
    RawEvent refused = new RawEvent(broken, null, null, null, null);
    RawEvent anonymous = new RawEvent(PlayerId.ANONYMOUS, null, Raw.utf8(NOON), null, null);
    PAssert.that(decoded(p, kept, refused, anonymous))
        .containsInAnyOrder(
            new PlayEvent(PlayerId.of("a\uFFFD"), NOON_MICROS, DAY, null, null, 0, null, null),
            new RejectedEvent(refused, UNREADABLE_TIME),
            new PlayEvent(PlayerId.ANONYMOUS, NOON_MICROS, DAY, null, null, 0, null, null));
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(decoded(p)).empty();
    p.run();
  }

  private static PCollection<DecodedEvent> decoded(TestPipeline p, RawEvent... events) {
    return p.apply(Create.of(Arrays.asList(events)).withCoder(RawEvent.CODER))
        .apply(DecodeEvents.in(SHANGHAI));
  }

  private static PlayEvent at(long micros, int day) {
    return new PlayEvent(PlayerId.of(1), micros, day, "login", null, 0, null, null);
  }

  private static PlayEvent event(@Nullable String type, @Nullable String location, double amount) {
    return new PlayEvent(PlayerId.of(1), NOON_MICROS, DAY, type, location, amount, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-22, too late for its load date",
    "2024-02-23,",
    "2024-03-01,",
    "2024-03-02,",
    "2024-03-03, ahead of its load date"
  })
  void aLoadHasEventsOfSomeDaysBeforeAndAfterIt(String date, @Nullable String reason) {
    EventDecoder decoder = EventDecoder.in(SHANGHAI).within(new LoadBounds(7, 1));
    DecodedEvent decoded = decoder.decode(Raw.eventAt(date), DAY, () -> {});
    assertThat(decoded.loadDate()).isEqualTo(DAY);
    assertThat(decoded instanceof RejectedEvent rejected ? rejected.reason().text() : null)
        .isEqualTo(reason);
  }

  @Test
  void aTimeThatCannotBeReadIsNoMatterOfLoads() {
    EventDecoder decoder = EventDecoder.in(SHANGHAI).within(new LoadBounds(7, 1));
    assertThat(decoder.decode(Raw.eventAt("T12:34"), DAY, () -> {}))
        .isEqualTo(new RejectedEvent(Raw.eventAt("T12:34"), TIME_WITHOUT_DATE, DAY));
  }
}
