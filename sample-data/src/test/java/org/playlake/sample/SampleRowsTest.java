package org.playlake.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.SampleReader.Row;
import org.playlake.sample.file.Column;
import org.playlake.sample.file.Source;

class SampleRowsTest {

  private static final String TEXT_TIME =
      "20\\d\\d-\\d\\d-\\d\\d[ T]\\d\\d:[0-5]\\d:[0-5]\\d(\\.\\d{6}|Z|[+-]\\d\\d:00)?";
  private static final int DAYS = 28;
  private static final int PLAYERS = 1_200;
  private static final int EVENTS = 40_000;

  @TempDir static Path output;

  private static List<Row> events;
  private static List<Row> profiles;

  @BeforeAll
  static void writeAndReadBack() throws IOException {
    new SampleData(PLAYERS, EVENTS, DAYS, LocalDate.of(2026, 1, 1), 42, 2)
        .writeTo(output, rows -> {});
    events = SampleReader.rows(output, Source.USER_EVENT);
    profiles = SampleReader.rows(output, Source.USER_PROFILE);
  }

  @Test
  void hasTheColumnsOfTheSourcesAsPlainBytes() throws IOException {
    for (Path file : SampleReader.files(output)) {
      List<Type> fields = SampleReader.schema(file).getFields();
      assertThat(fields.get(0).asPrimitiveType().getPrimitiveTypeName())
          .isEqualTo(PrimitiveTypeName.INT64);
      assertThat(fields)
          .allSatisfy(field -> assertThat(field.isRepetition(Type.Repetition.OPTIONAL)).isTrue())
          .allSatisfy(field -> assertThat(field.getLogicalTypeAnnotation()).isNull());
      assertThat(fields.subList(1, fields.size()))
          .extracting(field -> field.asPrimitiveType().getPrimitiveTypeName())
          .containsOnly(PrimitiveTypeName.BINARY);
    }
    assertThat(columns("user_event"))
        .containsExactly("user_id", "event_type", "timestamp", "event_details", "location");
    assertThat(columns("user_profile"))
        .startsWith("user_id", "gender", "os_version", "current_level", "device_type")
        .endsWith("total_deaths", "game_hours", "location", "play_frequency")
        .hasSize(14);
  }

  @Test
  void hasOnePlayerAProfileAndForAFewAnOlderCopy() {
    Map<Long, Long> copies = profiles.stream().collect(groupingBy(Row::userId, counting()));

    assertThat(copies).hasSize(PLAYERS);
    assertThat(copies.values()).filteredOn(count -> count == 2).hasSize(PLAYERS / 20);
  }

  @Test
  void hasSomeCopiesWithTheSameDateThatDifferElsewhere() {
    Map<Object, Set<Row>> byDate =
        profiles.stream()
            .collect(
                groupingBy(
                    row -> List.of(row.userId(), row.text(Column.LAST_LOGIN_DATE)), toSet()));

    assertThat(byDate.values()).anyMatch(rows -> rows.size() == 2);
  }

  @Test
  void writesTimesInAllThreeWaysMostlyAsText() {
    assertThat(shareOfTimes("\\d{13}")).isBetween(0.08, 0.14);
    assertThat(shareOfTimes("\\d{10}")).isBetween(0.07, 0.13);
    assertThat(shareOfTimes("20[0-9 :-]{17}")).isBetween(0.70, 0.82);
    assertThat(shareOfTimes(".*(T|Z|\\.|[+-]\\d\\d:00).*")).isBetween(0.01, 0.06);
  }

  @Test
  void isDirtyInAboutOneEventOfAHundred() {
    double dirty = share(events.stream().filter(row -> !isClean(row)).count());

    assertThat(dirty).isBetween(0.006, 0.014);
  }

  @Test
  void mixesDatesInEveryFile() {
    Set<String> dates =
        events.subList(0, EVENTS / 4).stream()
            .map(row -> row.text(Column.TIMESTAMP))
            .filter(time -> time.matches(TEXT_TIME))
            .map(time -> time.substring(0, 10))
            .collect(toSet());

    assertThat(dates).hasSizeGreaterThan(DAYS / 2);
  }

  @Test
  void losesPlayersAsRealGamesDo() {
    Map<LocalDate, Set<Long>> players =
        events.stream()
            .filter(SampleRowsTest::isClean)
            // Without those that carry an offset: their date may be another one than in UTC.
            .filter(row -> row.text(Column.TIMESTAMP).matches("20[0-9 :-]{17}"))
            .collect(
                groupingBy(
                    row -> LocalDate.parse(row.text(Column.TIMESTAMP).substring(0, 10)),
                    mapping(Row::userId, toSet())));

    assertThat(players).hasSize(DAYS);
    assertThat(retention(players, 1)).isBetween(0.35, 0.5);
    assertThat(retention(players, 7)).isBetween(0.18, 0.33);
  }

  @Test
  void sellsToAFewPlayers() {
    Set<Long> active = events.stream().map(Row::userId).collect(toSet());
    Set<Long> payers =
        events.stream()
            .filter(row -> row.text(Column.EVENT_DETAILS).matches("\\{\"amount\":\"?[1-9].*"))
            .map(Row::userId)
            .collect(toSet());

    assertThat((double) payers.size() / active.size()).isBetween(0.01, 0.10);
  }

  private static boolean isClean(Row row) {
    String details = row.text(Column.EVENT_DETAILS);
    return row.userId() != null
        && row.userId() >= Player.FIRST_ID
        && row.text(Column.TIMESTAMP).matches(TEXT_TIME + "|\\d{10}|\\d{13}")
        && details.matches("\\{.*\\}")
        && !details.matches("\\{\"amount\":(-|\"NaN).*")
        && !row.texts().containsValue(" ")
        && row.texts().values().stream().noneMatch(text -> text.contains("\uFFFD"));
  }

  private static double retention(Map<LocalDate, Set<Long>> players, int days) {
    long base = 0;
    long retained = 0;
    for (Map.Entry<LocalDate, Set<Long>> day : players.entrySet()) {
      Set<Long> later = players.get(day.getKey().plusDays(days));
      if (later != null) {
        base += day.getValue().size();
        retained += day.getValue().stream().filter(later::contains).count();
      }
    }
    return (double) retained / base;
  }

  private static double shareOfTimes(String pattern) {
    return share(
        events.stream().filter(row -> row.text(Column.TIMESTAMP).matches(pattern)).count());
  }

  private static double share(long count) {
    return (double) count / events.size();
  }

  private static List<String> columns(String source) throws IOException {
    return SampleReader.schema(output.resolve(source).resolve("part-00000.parquet"))
        .getFields()
        .stream()
        .map(Type::getName)
        .toList();
  }
}
