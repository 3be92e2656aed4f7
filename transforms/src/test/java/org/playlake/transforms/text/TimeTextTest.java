package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  private static final TimeText SHANGHAI = TimeText.of(ZoneId.of("Asia/Shanghai"));
  private static final TimeText NEW_YORK = TimeText.of(ZoneId.of("America/New_York"));

  @ParameterizedTest
  @CsvSource({
    "2024-02-29 08:00:00, 2024-02-29T00:00:00Z",
    "2024-02-29T08:00:00.5, 2024-02-29T00:00:00.5Z",
    "2024-02-29 08:00:00.123456789, 2024-02-29T00:00:00.123456Z",
    "2024-02-29, 2024-02-28T16:00:00Z",
    "2024-2-9 8:5:1, 2024-02-09T00:05:01Z",
    "2024-02-29 8, 2024-02-29T00:00:00Z",
    "2024, 2023-12-31T16:00:00Z",
    "2024-02, 2024-01-31T16:00:00Z",
    "10000-01-01 08:00:00, +10000-01-01T00:00:00Z",
    "-0001-01-01T00:00:00Z, -0001-01-01T00:00:00Z",
  })
  void readsDatesAndTimesOfTheZone(String text, String instant) {
    assertThat(SHANGHAI.micros(bytes(text))).isEqualTo(micros(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29 08:00:00Z, 2024-02-29T08:00:00Z",
    "2024-02-29 08:00:00+01:00, 2024-02-29T07:00:00Z",
    "2024-02-29 08:00:00 +1:0, 2024-02-29T07:00:00Z",
    "2024-02-29 08:00:00.5 GMT-8, 2024-02-29T16:00:00.5Z",
    "2024-07-01 08:00:00 Europe/Paris, 2024-07-01T06:00:00Z",
    "2024-07-01 08:00:00 CTT, 2024-07-01T00:00:00Z",
  })
  void followsTheZoneInTheText(String text, String instant) {
    assertThat(NEW_YORK.micros(bytes(text))).isEqualTo(micros(instant));
  }

  @Test
  void cutsEpochMillisecondsToSeconds() {
    assertThat(SHANGHAI.micros(bytes("1709164800999"))).isEqualTo(micros("2024-02-29T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1709164800", " 1709164800 ", "1709164800\n", "1709164800\r\n  "})
  void readsEpochSecondsWithSpacesAndOneLineEnd(String text) {
    assertThat(SHANGHAI.micros(bytes(text))).isEqualTo(micros("2024-02-29T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1709164800\n\n", "\t1709164800", "170916480", "17091648000", "+1709164800"})
  void takesNoOtherDigitsForAnEpoch(String text) {
    assertThat(SHANGHAI.micros(bytes(text))).isEqualTo(TimeText.UNREADABLE);
  }

  @Test
  void shiftsATimeInAGapForward() {
    assertThat(NEW_YORK.micros(bytes("2024-03-10 02:30:00")))
        .isEqualTo(micros("2024-03-10T07:30:00Z"));
  }

  @Test
  void takesTheFirstOfATimeThatComesTwice() {
    assertThat(NEW_YORK.micros(bytes("2024-11-03 01:30:00")))
        .isEqualTo(micros("2024-11-03T05:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:34:56", "T12:34", "T12", "\t1:2", "12:34:56.789 Asia/Tokyo"})
  void knowsATimeWithoutADate(String text) {
    assertThat(SHANGHAI.micros(bytes(text))).isEqualTo(TimeText.WITHOUT_DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a02024-02-29",
        "yesterday",
        "2023-02-29",
        "2024-02-29 24:00:00",
        "2024-02-29T",
        "2024-02-29 12:60",
        "2024-02-29 12:00Z",
        "2024-02-29 12:00:00 Mars/Olympus",
        "24:00:00",
        "12:34:56 Mars/Olympus",
        "2024/02/29",
        "1234567-01-01",
        "294248-01-01"
      })
  void refusesWhatIsNoTime(String text) {
    assertThat(SHANGHAI.micros(bytes(text))).isEqualTo(TimeText.UNREADABLE);
  }

  @Test
  void refusesNull() {
    assertThat(SHANGHAI.micros(null)).isEqualTo(TimeText.UNREADABLE);
  }

  @Test
  void keepsItsReasonsApartFromTheEarliestTimes() {
    TimeText utc = TimeText.of(ZoneId.of("UTC"));
    assertThat(utc.micros(bytes("-290308-12-21 19:59:05.224192"))).matches(TimeText::isTime);
    assertThat(utc.micros(bytes("-290308-12-21 19:59:05.224191"))).isEqualTo(TimeText.UNREADABLE);
    assertThat(TimeText.isTime(TimeText.UNREADABLE)).isFalse();
    assertThat(TimeText.isTime(TimeText.WITHOUT_DATE)).isFalse();
  }

  @Test
  void readsTheSameAfterSerialization() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(NEW_YORK);
    }
    assertThat(bytes.size()).isLessThan(500);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      TimeText copy = (TimeText) in.readObject();
      assertThat(copy.micros(bytes("2024-07-01"))).isEqualTo(micros("2024-07-01T04:00:00Z"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static long micros(String text) {
    Instant instant = Instant.parse(text);
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
  }
}
