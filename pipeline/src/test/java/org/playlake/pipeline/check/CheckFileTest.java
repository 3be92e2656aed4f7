package org.playlake.pipeline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.pipeline.options.InputException;

class CheckFileTest {

  @Test
  void theExampleOfTheDocumentationIsRead() throws IOException {
    String text = Files.readString(Path.of("deploy", "checks.yaml"));

    assertThat(CheckSuite.read(text, "checks.yaml").size())
        .isEqualTo(text.lines().filter(line -> line.startsWith("  - check:")).count());
    assertThat(text)
        .as("every kind is shown")
        .contains(List.of(CheckKind.values()).stream().map(CheckFileTest::entry).toList());
  }

  private static String entry(CheckKind kind) {
    return "- check: " + kind.name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check: dau, at_least: 1, level: warn, hue: 1 | unknown key hue. check: dau has check, level,"
            + " at_least, at_most, dates.",
        "check: rows, at_least: 1, level: warn | source is missing. Give source: and one of profiles,"
            + " events.",
        "check: dau, at_least: 1 | level is missing. Give level: and one of warn, fail.",
        "check: dau, at_least: 1, level: error | level: error. Due is one of warn, fail.",
        "check: mau, at_least: 1, level: warn | check: mau. Due is one of rows, rows_of_weekday,",
        "at_least: 1, level: warn | check is missing. Give check: and one of rows,",
        "check: dau, level: warn | a check needs a bound. Give at_least, at_most or both",
        "check: dau, at_least: 2, at_most: 1, level: warn | at_least: 2 is more than at_most: 1,",
        "check: dau, at_least: 1, at_least: 2, level: warn | at_least is there twice.",
        "check: dau, at_least: [1], level: warn | here stands a list or a mapping",
        "check: dau, at_least: 1.5, level: warn | at_least: 1.5. Due is a whole number of 0 or more",
        "check: share_rejected, at_most: 5, level: warn | at_most: 5. Due is a share from 0 to 1,"
            + " such as 0.05 for 5 %.",
        "check: rows_of_weekday, source: events, at_least: 1, least_weeks: 5, level: warn |"
            + " least_weeks: 5. Due is a whole number from 1 to 4.",
        "check: gmv, at_least: 1, dates: today, level: warn | dates: today. Due is one of load_date,"
            + " day_before, all.",
        "just words | check is missing. Give check:",
      })
  void whatIsWrongWithACheckIsToldWithItsLine(String entry, String problem) {
    assertThatThrownBy(() -> CheckSuite.read("# first\nchecks:\n\n- {" + entry + "}\n", "c.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("c.yaml, line 4: " + problem)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010", "0x10", "1:30", ".inf", ".nan", "1e99", "'5'", "yes", "~", "", "-", "1_000"
      })
  void numbersAreThoseThatEverybodyReadsAlike(String number) {
    assertThatThrownBy(
            () ->
                CheckSuite.read(
                    "checks:\n- check: gmv\n  level: warn\n  at_least: " + number + "\n", "c.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("c.yaml, line 4: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.50", "1e6", "12345678901234567.25"})
  void numbersAreExact(String number) {
    assertThat(
            CheckSuite.read("checks: [{check: gmv, level: warn, at_least: " + number + "}]", "c"))
        .extracting(CheckSuite::size)
        .isEqualTo(1);
  }

  @Test
  void everyCheckThatIsWrongIsTold() {
    InputException problem =
        catchThrowableOfType(
            InputException.class,
            () -> CheckSuite.read("checks:\n- {check: mau}\n- {check: dau}\n- x\n", "c.yaml"));

    assertThat(problem.messages())
        .extracting(message -> message.substring(0, "c.yaml, line 2".length()))
        .containsExactly("c.yaml, line 2", "c.yaml, line 3", "c.yaml, line 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "'' | c.yaml: nothing is in the file.",
        "# only a comment | c.yaml: nothing is in the file.",
        "checks: [] | c.yaml, line 1: checks is no list with something in it.",
        "checks: | c.yaml, line 1: checks is no list with something in it.",
        "check: [] | c.yaml, line 1: unknown key check. the file has checks.",
        "- check: dau | c.yaml, line 1: here are no keys with values. Give checks: and a list",
        "checks: [ | c.yaml, line 1: this is no YAML: ",
        "{a: 1, <<: {b: 2}} | c.yaml, line 1: unknown key a.",
        "!!javax.script.ScriptEngineManager [] | c.yaml, line 1: this is no YAML: Global tag is not",
      })
  void aFileOfAnotherFormIsRefused(String text, String problem) {
    assertThatThrownBy(() -> CheckSuite.read(text, "c.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(problem);
  }

  @Test
  void aFileOfSeveralDocumentsOrWithControlCharactersIsRefused() {
    assertThatThrownBy(() -> CheckSuite.read("checks: []\n---\nchecks: []\n", "c.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("c.yaml, line 2: this is no YAML: ");
    assertThatThrownBy(() -> CheckSuite.read("checks: \u0000", "c.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("c.yaml: this is no YAML: ");
  }
}
