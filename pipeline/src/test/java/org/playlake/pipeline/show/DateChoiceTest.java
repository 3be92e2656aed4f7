package org.playlake.pipeline.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playlake.pipeline.options.InputException;

class DateChoiceTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final NavigableSet<LocalDate> DATES =
      new TreeSet<>(IntStream.range(0, 30).mapToObj(FIRST::plusDays).toList());

  @Test
  void withoutAChoiceTheLastFourteenDatesAreTaken() {
    assertThat(DateChoice.of(null, null, null, null).among(DATES))
        .hasSize(14)
        .startsWith(FIRST.plusDays(16))
        .endsWith(FIRST.plusDays(29));
  }

  @Test
  void aRangeMayBeOpenAndHoldsAllItsDates() {
    assertThat(DateChoice.of(null, "2026-01-29", null, null).among(DATES))
        .containsExactly(FIRST.plusDays(28), FIRST.plusDays(29));
    assertThat(DateChoice.of(null, null, "20260120", null).among(DATES)).hasSize(20);
    assertThat(DateChoice.of(null, "2026-01-01", "2026-01-20", 2).among(DATES))
        .containsExactly(FIRST.plusDays(18), FIRST.plusDays(19));
  }

  @Test
  void aDateIsThatAloneAndTheDateOfUndatedRunsIsOne() {
    assertThat(DateChoice.of("2026-01-07", null, null, null).among(DATES))
        .containsExactly(FIRST.plusDays(6));
    assertThat(DateChoice.of("2027-01-07", null, null, null).among(DATES)).isEmpty();
    assertThat(DateChoice.of("1970-01-01", null, null, null).from()).isEqualTo(LocalDate.EPOCH);
  }

  @Test
  void choicesThatContradictEachOtherAreRefused() {
    refused("2026-01-01", "2026-01-01", null, null, "--date=2026-01-01 is one date");
    refused(null, "2026-01-02", "2026-01-01", null, "ends before it begins");
    refused(null, null, null, 0, "--last=0 is too small");
    refused("yesterday", null, null, null, "--date=yesterday is no date");
  }

  private static void refused(String date, String from, String to, Integer last, String message) {
    assertThatThrownBy(() -> DateChoice.of(date, from, to, last))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
