package org.playlake.pipeline.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.options.InputException;

class LoadStatusTest {
  private static final LocalDate MAY_1 = LocalDate.parse("2024-05-01");
  private static final Instant LOADED_AT = Instant.parse("2024-06-01T02:03:04.567Z");

  @Test
  void aCalendarShowsEachDateWithItsState() {
    List<LoadEntry> ledger = new ArrayList<>();
    for (int day = 0; day < 34; day++) {
      if (day != 4 && day != 5) {
        ledger.add(entry(MAY_1.plusDays(day), file(day == 8 ? 7 : day)));
      }
    }
    Function<LocalDate, List<LoadFile>> now =
        date ->
            date.equals(MAY_1.plusDays(10))
                ? List.of(new LoadFile("events", "/e/10", 9, 9, null), file(99))
                : List.of(file((int) MAY_1.until(date, ChronoUnit.DAYS)));

    LoadStatus status = LoadStatus.of(ledger, now, null, null);

    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(printed(status))
        .isEqualTo(
            """
            2024-05                        2024-06
            Mo  Tu  We  Th  Fr  Sa  Su     Mo  Tu  We  Th  Fr  Sa  Su
                     1+  2+  3+  4+  5-                         1+  2+
             6-  7+  8x  9x 10+ 11~ 12+     3+
            13+ 14+ 15+ 16+ 17+ 18+ 19+
            20+ 21+ 22+ 23+ 24+ 25+ 26+
            27+ 28+ 29+ 30+ 31+

            + loaded 29   - missing 2   ~ stale 1   x overlapping 2

            Missing; load with run --date=DATE, or --from=DATE --to=DATE:
              2024-05-05 to 2024-05-06 (2 dates): files that wait: 2

            Stale, the files are others now; load again with run --date=DATE:
              2024-05-09: 1 new (/e/8), 1 gone (/e/7)
              2024-05-11: 1 changed (/e/10), 1 new (/e/99)

            Overlapping, so that rows are there twice; load one of them again without the file:
              1 file is in 2024-05-08 and 2024-05-09 (/e/7)
            """);
  }

  @Test
  void allIsWellWhereEveryDateIsLoadedAsItsFilesAre() {
    LoadStatus status =
        LoadStatus.of(
            List.of(entry(MAY_1, file(1)), entry(MAY_1.plusDays(1))),
            date -> date.equals(MAY_1) ? List.of(file(1)) : List.of(),
            null,
            null);

    assertThat(status.exitCode()).isZero();
    assertThat(printed(status))
        .isEqualTo(
            """
            2024-05
            Mo  Tu  We  Th  Fr  Sa  Su
                     1+  2+

            + loaded 2   - missing 0   ~ stale 0   x overlapping 0
            """);
  }

  @Test
  void aRangeThatIsAskedForMayReachBeyondWhatIsLoaded() {
    List<LoadEntry> ledger = List.of(entry(MAY_1, file(1)));

    LoadStatus status = LoadStatus.of(ledger, null, MAY_1.minusDays(1), MAY_1.plusDays(3));

    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(printed(status))
        .contains("30-", "1+  2-  3-  4-")
        .contains("  2024-04-30\n  2024-05-02 to 2024-05-04 (3 dates)\n");
    assertThat(LoadStatus.of(ledger, null, MAY_1, MAY_1).exitCode()).isZero();
    assertThat(LoadStatus.of(ledger, null, MAY_1.plusDays(5), null).exitCode()).isEqualTo(1);
    assertThat(LoadStatus.of(ledger, null, null, MAY_1.minusDays(5)).exitCode()).isEqualTo(1);
    assertThatThrownBy(() -> LoadStatus.of(ledger, null, MAY_1, MAY_1.minusDays(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--from=2024-05-01 is after --to=2024-04-30");
  }

  @Test
  void aFileIsTheSameWhereLengthTimeAndDigestAre() {
    LoadFile loaded = new LoadFile("events", "/e", 10, 1_000, "abc");

    assertThat(stale(loaded, new LoadFile("events", "/e", 10, 2_000, "abc"))).isTrue();
    assertThat(stale(loaded, new LoadFile("events", "/e", 10, 1_000, "abc"))).isFalse();
    assertThat(stale(loaded, new LoadFile("events", "/e", 10, 1_000, "abd"))).isTrue();
    assertThat(stale(loaded, new LoadFile("events", "/e", 10, 1_000, null))).isFalse();
    assertThat(stale(loaded, new LoadFile("events", "/e", 10, 2_000, null))).isTrue();
    assertThat(stale(loaded, new LoadFile("events", "/e", 11, 1_000, "abc"))).isTrue();
  }

  @Test
  void withoutTheSourcesNothingIsStale() {
    assertThat(LoadStatus.of(List.of(entry(MAY_1, file(1))), null, null, null).exitCode()).isZero();
  }

  @Test
  void theLatestLoadOfADateCounts() {
    LoadEntry first = entry(MAY_1, file(1));
    LoadEntry second =
        new LoadEntry(MAY_1, LOADED_AT.plusSeconds(1), "again", List.of(file(2)), Map.of(), 0);
    Function<LocalDate, List<LoadFile>> now = date -> List.of(file(2));

    assertThat(LoadStatus.of(List.of(first, second), now, null, null).exitCode()).isZero();
    assertThat(LoadStatus.of(List.of(second, first), now, null, null).exitCode()).isZero();
  }

  @Test
  void anUndatedLoadIsToldApart() {
    LoadEntry undated = entry(LoadEntry.UNDATED, file(1), file(2));

    LoadStatus alone = LoadStatus.of(List.of(undated), date -> null, null, null);
    assertThat(alone.exitCode()).isZero();
    assertThat(printed(alone))
        .isEqualTo(
            "Everything, without a date: loaded at 2024-06-01T02:03:04Z, 2 files, rows: events"
                + " 1,000, profiles 10\n");

    LoadStatus beside =
        LoadStatus.of(List.of(undated, entry(MAY_1, file(2), file(3))), null, null, null);
    assertThat(beside.exitCode()).isEqualTo(1);
    assertThat(printed(beside))
        .contains(" 1x", "profiles 10 (overlapping)")
        .contains("1 file is in the undated load and 2024-05-01 (/e/2)");

    assertThat(LoadStatus.of(List.of(undated), null, MAY_1, MAY_1).exitCode()).isEqualTo(1);
  }

  @Test
  void nothingAtAllIsNotComplete() {
    LoadStatus status = LoadStatus.of(List.of(), null, null, null);

    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(printed(status)).isEqualTo("Nothing is loaded.\n");
  }

  @Test
  void oneWrongDateBringsNoCenturyOfCalendars() {
    LoadStatus status =
        LoadStatus.of(
            List.of(entry(LocalDate.parse("1924-05-01"), file(0)), entry(MAY_1, file(1))),
            null,
            null,
            null);

    assertThat(printed(status))
        .contains("1924-05", "1924-06 to 2024-04: no date of these is loaded", "2024-05");
    assertThat(printed(status).lines().count()).isLessThan(30);
  }

  @Test
  void longListsEndWithACount() {
    List<LoadEntry> ledger = new ArrayList<>();
    for (int day = 0; day < 40; day += 2) {
      ledger.add(entry(MAY_1.plusDays(day), file(day)));
    }

    assertThat(printed(LoadStatus.of(ledger, null, null, null)))
        .contains("  2024-05-10\n  and 14 lines more\n")
        .doesNotContain("2024-05-12\n");
  }

  @Test
  void jsonHasEveryDate() throws IOException {
    List<LoadEntry> ledger =
        List.of(entry(MAY_1, file(1)), entry(MAY_1.plusDays(2), file(1)), entry(LoadEntry.UNDATED));

    JsonNode json =
        new ObjectMapper()
            .readTree(LoadStatus.of(ledger, date -> List.of(file(5)), null, null).json());

    assertThat(json.get("complete").asBoolean()).isFalse();
    assertThat(json.get("from").asText()).isEqualTo("2024-05-01");
    assertThat(json.get("to").asText()).isEqualTo("2024-05-03");
    assertThat(json.at("/undated/loadedAt").asText()).isEqualTo("2024-06-01T02:03:04.567Z");
    assertThat(json.at("/undated").has("date")).isFalse();
    assertThat(json.at("/dates")).hasSize(3);
    assertThat(json.at("/dates/0"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"date": "2024-05-01", "state": "overlapping",
                     "loadedAt": "2024-06-01T02:03:04.567Z", "runId": "run-1", "files": 1,
                     "bytes": 10, "rows": {"events": 1000, "profiles": 10}, "rejected": 3,
                     "changedFiles": [], "newFiles": ["/e/5"], "goneFiles": ["/e/1"],
                     "sharedFiles": ["/e/1"]}
                    """));
    assertThat(json.at("/dates/1/state").asText()).isEqualTo("missing");
    assertThat(json.at("/dates/1/newFiles/0").asText()).isEqualTo("/e/5");
  }

  private static boolean stale(LoadFile loaded, LoadFile now) {
    return LoadStatus.of(List.of(entry(MAY_1, loaded)), date -> List.of(now), null, null).exitCode()
        == 1;
  }

  private static LoadFile file(int number) {
    return new LoadFile("events", "/e/" + number, 10, 1_000, null);
  }

  private static LoadEntry entry(LocalDate date, LoadFile... files) {
    return new LoadEntry(
        date,
        LOADED_AT,
        "run-1",
        Arrays.asList(files),
        Map.of("events", 1_000L, "profiles", 10L),
        3);
  }

  private static String printed(LoadStatus status) {
    StringWriter text = new StringWriter();
    status.print(new PrintWriter(text));
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
