package org.playlake.pipeline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputFormatTest {
  private static final List<RowColumn> COLUMNS =
      List.of(RowColumn.text("city"), RowColumn.number("dau"), RowColumn.text("more"));

  @Test
  void numbersStandToTheRightAndChineseCharactersTakeTwoColumns() {
    assertThat(
            lines(
                OutputFormat.TABLE,
                Arrays.asList("上海", 1_200L, "x"),
                Arrays.asList("Bath", 7L, null),
                Arrays.asList(null, new BigDecimal("0.2500"), "")))
        .containsExactly(
            "city     dau  more", //
            "上海    1200  x",
            "Bath       7  NULL",
            "NULL  0.2500");
  }

  @Test
  void aTextCannotMoveTheCursorAndALongOneIsCut() {
    assertThat(
            lines(
                OutputFormat.TABLE,
                Arrays.asList("a\u001B[2Jb\nc", 1L, "x"),
                Arrays.asList("上".repeat(40), 2L, "y")))
        .containsExactly(
            "city" + " ".repeat(57) + "dau  more",
            "a\\u001B[2Jb\\u000Ac" + " ".repeat(41) + "    1  x",
            "上".repeat(28) + "...    2  y");
  }

  @Test
  void thousandsOfRowsAreAlignedInBlocksWithAHeaderEach() {
    StringWriter text = new StringWriter();
    Terminal out = new Terminal(text);
    RowOutput output = OutputFormat.TABLE.begin(COLUMNS, out);
    for (int i = 0; i < 10_000; i++) {
      output.add(List.of("c", i, "d"));
    }
    output.end();

    assertThat(text.toString().lines()).hasSize(10_002);
    assertThat(text.toString().lines().filter(line -> line.startsWith("city"))).hasSize(2);
  }

  @Test
  void aTableWithoutRowsIsItsHeader() {
    assertThat(lines(OutputFormat.TABLE)).containsExactly("city  dau  more");
    assertThat(text(OutputFormat.CSV)).isEqualTo("city,dau,more\r\n");
    assertThat(text(OutputFormat.JSON)).isEqualTo("[]\n");
  }

  @Test
  void csvQuotesWhatRfc4180SaysAndTellsNullFromAnEmptyText() {
    assertThat(
            text(
                OutputFormat.CSV,
                Arrays.asList("a,b", 1L, "say \"hi\""),
                Arrays.asList("two\r\nlines", null, ""),
                Arrays.asList("plain", new BigDecimal("0.0000"), List.of("x", "y"))))
        .isEqualTo(
            "city,dau,more\r\n"
                + "\"a,b\",1,\"say \"\"hi\"\"\"\r\n"
                + "\"two\r\nlines\",,\"\"\r\n"
                + "plain,0.0000,\"[\"\"x\"\",\"\"y\"\"]\"\r\n");
  }

  @Test
  void csvDoesNotMoveTheCursorEither() {
    assertThat(text(OutputFormat.CSV, List.of("\u001B]0;x\u0007", 1L, "\u202E")))
        .endsWith("\r\n\\u001B]0;x\\u0007,1,\\u202E\r\n");
  }

  @Test
  void jsonIsAnArrayOfObjectsThatHoldWhatWasGiven() throws Exception {
    String evil = "\u001B[2J \u202E \uDB40\uDC01 https://user@host 上海 \"";
    String text =
        text(
            OutputFormat.JSON,
            Arrays.asList(evil, 12L, null),
            Arrays.asList("", new BigDecimal("1E+2"), Map.of("a", List.of(true))),
            Arrays.asList("x", Double.NaN, 0.5));

    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(json).hasSize(3);
    assertThat(json.get(0).get("city").textValue()).isEqualTo(evil);
    assertThat(json.get(0).get("dau").longValue()).isEqualTo(12);
    assertThat(json.get(0).get("more").isNull()).isTrue();
    assertThat(json.get(1).get("more").get("a").get(0).booleanValue()).isTrue();
    assertThat(text)
        .contains("\"dau\":100,", "上海", "\"dau\":\"NaN\"")
        .doesNotContain("\u001B", "\u202E", "\uDB40");
  }

  @Test
  void aFormatIsNamedInAnyCase() {
    assertThat(OutputFormat.of("Json")).contains(OutputFormat.JSON);
    assertThat(OutputFormat.of("xml")).isEmpty();
  }

  @SafeVarargs
  private static List<String> lines(OutputFormat format, List<Object>... rows) {
    return text(format, rows).lines().toList();
  }

  @SafeVarargs
  private static String text(OutputFormat format, List<Object>... rows) {
    StringWriter text = new StringWriter();
    Terminal out = new Terminal(text);
    RowOutput output = format.begin(COLUMNS, out);
    for (List<Object> row : rows) {
      output.add(row);
    }
    output.end();
    return text.toString();
  }
}
