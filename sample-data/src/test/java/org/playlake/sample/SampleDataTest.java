package org.playlake.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.sample.file.Source;

class SampleDataTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @TempDir Path output;

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 'users=0 is out of range: give a number from 1 to 1000000000'",
    "1, -1, 1, 1, 'events=-1 is out of range: give a number from 0 to 1000000000000'",
    "1, 1, 0, 1, 'days=0 is out of range: give a number from 1 to 3653'",
    "1, 1, 1, 10001, 'files=10001 is out of range: give a number from 1 to 10000'",
  })
  void refusesWhatIsOutOfRange(long users, long events, int days, int files, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SampleData(users, events, days, START, 1, files))
        .withMessage(message);
  }

  @Test
  void refusesDaysWhoseTimesHaveNotTenDigits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SampleData(1, 1, 30, LocalDate.of(1999, 1, 1), 1, 1))
        .withMessageStartingWith("start=1999-01-01 with days=30 is out of range: ")
        .withMessageContaining("from 2001-09-10 to 2286-11-20");
  }

  @Test
  void makesThirtyDaysOfTwoThousandPlayersUnlessToldOtherwise() {
    assertThat(SampleData.defaults()).isEqualTo(new SampleData(2_000, 100_000, 30, START, 42, 4));
  }

  @Test
  void tellsHowManyRowsAreWritten() throws IOException {
    SampleData data = new SampleData(200, 25_000, 3, START, 1, 3);
    List<Long> told = new ArrayList<>();

    SampleFiles files = data.writeTo(output, told::add);

    assertThat(told).isSorted().endsWith(25_210L).hasSizeGreaterThan(1);
    assertThat(data.rows()).isEqualTo(25_210);
    assertThat(files.profileRows()).isEqualTo(210);
    assertThat(files.eventRows()).isEqualTo(25_000);
    assertThat(files.bytes()).isPositive();
    assertThat(files.profiles()).isEqualTo(output.resolve("user_profile"));
    assertThat(files.events()).isEqualTo(output.resolve("user_event"));
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1, 1", "1, 1, 1, 5", "1, 3000, 1, 1", "3, 2, 30, 8", "7, 500, 1095, 2"})
  void writesExactlyWhatWasAskedFor(long users, long events, int days, int files)
      throws IOException {
    new SampleData(users, events, days, START, 9, files).writeTo(output, rows -> {});

    assertThat(SampleReader.files(output)).hasSize(2 * files);
    assertThat(SampleReader.rows(output, Source.USER_EVENT)).hasSize((int) events);
    assertThat(SampleReader.rows(output, Source.USER_PROFILE))
        .extracting(SampleReader.Row::userId)
        .doesNotContainNull()
        .hasSize((int) users);
  }
}
