package org.playlake.transforms.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.event.Raw;
import org.playlake.transforms.text.Dates;

@ExtendWith(TestPipelineExtension.class)
class DecodeProfilesTest {
  private static final PlayerId ANN = PlayerId.of("ann");

  @Test
  void readsEachColumnOfAProfile(TestPipeline p) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("gender", "女");
    columns.put("os_version", "17.1");
    columns.put("current_level", " 12.9 ");
    columns.put("device_type", "");
    columns.put("last_login_date", "2024-03-01 23:59");
    columns.put("favorite_game_mode", "Duo");
    columns.put("language_preference", "zh");
    columns.put("active_time", "evening");
    columns.put("registration_date", "2023");
    columns.put("total_deaths", "-3");
    columns.put("game_hours", "1e2");
    columns.put("location", " 广东 ");
    columns.put("play_frequency", "daily");
    PAssert.that(decoded(p, Raw.profile(ANN, columns)))
        .containsInAnyOrder(
            new PlayerDetails(
                ANN,
                "女",
                "17.1",
                12,
                "",
                Dates.day("2024-03-01"),
                "Duo",
                "zh",
                "evening",
                Dates.day("2023-01-01"),
                -3,
                100.0,
                " 广东 ",
                "daily",
                0));
    p.run();
  }

  @Test
  void keepsWhatTheSourceDoesNotSayAsNull(TestPipeline p) {
    PAssert.that(decoded(p, Raw.profile(PlayerId.ANONYMOUS, Map.of())))
        .containsInAnyOrder(Details.of(PlayerId.ANONYMOUS));
    assertThat(failures(p.run())).isEmpty();
  }

  @Test
  void takesNumbersAndDatesAsTheyAre(TestPipeline p) {
    PCollection<PlayerDetails> details =
        decoded(
            p,
            Raw.profile(
                PlayerId.of(1),
                Map.of("current_level", 7L, "last_login_date", 19_783, "game_hours", 1.5)),
            Raw.profile(
                PlayerId.of(2),
                Map.of(
                    "current_level",
                    -7.9,
                    "total_deaths",
                    new BigDecimal("1e7"),
                    "game_hours",
                    3L)),
            Raw.profile(PlayerId.of(3), Map.of("current_level", 7.9f, "game_hours", 1.1f)));
    PAssert.that(details)
        .containsInAnyOrder(
            Details.of(
                PlayerId.of(1),
                Map.of("currentLevel", 7, "lastLoginDate", 19_783, "gameHours", 1.5)),
            Details.of(
                PlayerId.of(2),
                Map.of("currentLevel", -7, "totalDeaths", 10_000_000, "gameHours", 3.0)),
            Details.of(PlayerId.of(3), Map.of("currentLevel", 7, "gameHours", 1.1)));
    assertThat(failures(p.run())).isEmpty();
  }

  @Test
  void takesTimesInTheZoneOfDays(TestPipeline p) {
    LocalDateTime local = LocalDateTime.parse("2024-03-01T20:30:00.120");
    PCollection<PlayerDetails> details =
        decoded(
            p,
            Raw.profile(
                ANN,
                Map.of(
                    "last_login_date",
                    local.toInstant(ZoneOffset.UTC),
                    "registration_date",
                    local,
                    "active_time",
                    local.toInstant(ZoneOffset.UTC),
                    "play_frequency",
                    local,
                    "gender",
                    true,
                    "os_version",
                    new BigDecimal("17.10"))));
    PAssert.that(details)
        .containsInAnyOrder(
            Details.of(
                ANN,
                Map.of(
                    "lastLoginDate", Dates.day("2024-03-02"),
                    "registrationDate", Dates.day("2024-03-01"),
                    "activeTime", "2024-03-02 04:30:00.12",
                    "playFrequency", "2024-03-01 20:30:00.12",
                    "gender", "true",
                    "osVersion", "17.10")));
    assertThat(failures(p.run())).isEmpty();
  }

  @Test
  void aNumberThatAnIntCannotHoldIsNullAndCounted(TestPipeline p) {
    List<Object> beyond =
        List.of(
            1L << 31,
            1L << 32 | 5,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            1e20,
            Float.POSITIVE_INFINITY,
            new BigDecimal("-2147483649"),
            true);
    PCollection<PlayerDetails> details =
        decoded(
            p,
            beyond.stream()
                .map(value -> Raw.profile(ANN, Map.of("total_deaths", value)))
                .toArray(RawProfile[]::new));
    PAssert.that(details).containsInAnyOrder(Collections.nCopies(beyond.size(), Details.of(ANN)));
    assertThat(failures(p.run())).isEqualTo(Map.of("total_deaths", (long) beyond.size()));
  }

  @Test
  void countsByColumnWhatDoesNotParse(TestPipeline p) {
    PCollection<PlayerDetails> details =
        decoded(
            p,
            Raw.profile(ANN, Map.of("current_level", "", "last_login_date", "yesterday")),
            Raw.profile(ANN, Map.of("current_level", "3000000000", "game_hours", "many")),
            Raw.profile(ANN, Map.of("total_deaths", "1", "registration_date", "2023-02-30")));
    PAssert.that(details)
        .containsInAnyOrder(
            Details.of(ANN), Details.of(ANN), Details.of(ANN, Map.of("totalDeaths", 1)));
    assertThat(failures(p.run()))
        .isEqualTo(
            Map.of(
                "current_level", 2L,
                "last_login_date", 1L,
                "game_hours", 1L,
                "registration_date", 1L));
  }

  @Test
  void replacesMalformedText(TestPipeline p) {
    byte[] broken = {'a', (byte) 0xFF};
    PAssert.that(decoded(p, Raw.profile(PlayerId.ofUtf8(broken), Map.of("gender", broken))))
        .containsInAnyOrder(Details.of(PlayerId.of("a\uFFFD"), Map.of("gender", "a\uFFFD")));
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(decoded(p)).empty();
    p.run();
  }

  private static PCollection<PlayerDetails> decoded(TestPipeline p, RawProfile... profiles) {
    return p.apply(Create.of(Arrays.asList(profiles)).withCoder(RawProfile.CODER))
        .apply(DecodeProfiles.in(ZoneId.of("Asia/Shanghai")));
  }

  private static Map<String, Long> failures(PipelineResult run) {
    run.waitUntilFinish();
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(DecodeProfiles.METRICS))
            .build();
    Map<String, Long> failures = new HashMap<>();
    for (MetricResult<Long> counter : run.metrics().queryMetrics(filter).getCounters()) {
      failures.put(counter.getName().getName(), counter.getAttempted());
    }
    return failures;
  }
}
