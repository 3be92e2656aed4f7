package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.internal.filter.PushedFilter;
import org.playlake.io.paimon.internal.filter.RowTest;

/** Rows that filters let through. */
class PaimonFilterTest {

  private static final RowType TYPE =
      RowType.builder()
          .field("flag", DataTypes.BOOLEAN())
          .field("tiny", DataTypes.TINYINT())
          .field("small", DataTypes.SMALLINT())
          .field("id", DataTypes.INT())
          .field("big", DataTypes.BIGINT())
          .field("ratio", DataTypes.DOUBLE())
          .field("share", DataTypes.FLOAT())
          .field("price", DataTypes.DECIMAL(10, 2))
          .field("name", DataTypes.STRING())
          .field("day", DataTypes.DATE())
          .field("at", DataTypes.TIME())
          .field("seen", DataTypes.TIMESTAMP(6))
          .field("zoned", DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6))
          .field("bytes", DataTypes.BYTES())
          .field("gone", DataTypes.INT())
          .field("tags", DataTypes.ARRAY(DataTypes.INT()))
          .build();

  private static final GenericRow ROW =
      GenericRow.of(
          true,
          (byte) 1,
          (short) 2,
          3,
          4L,
          -0.0,
          Float.NaN,
          Decimal.fromBigDecimal(new BigDecimal("12.50"), 10, 2),
          BinaryString.fromString("O'Hara"),
          (int) LocalDate.of(2026, 1, 31).toEpochDay(),
          1000,
          Timestamp.fromLocalDateTime(LocalDateTime.of(2026, 1, 31, 23, 59)),
          Timestamp.fromEpochMillis(Instant.parse("2026-01-31T23:59:00Z").toEpochMilli()),
          new byte[] {(byte) 0xCA, (byte) 0xFE},
          null,
          null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flag = TRUE",
        "tiny = 1 AND small = 2 AND id = 3 AND big = 4",
        "id <> 4",
        "id != 4",
        "id < 4e0 OR id > 20",
        "id BETWEEN 3 AND 3",
        "NOT id BETWEEN 4 AND 9",
        "id NOT BETWEEN 4 AND 9",
        "id IN (1, 2, 3)",
        "id NOT IN (1, 2)",
        "NOT (id = 1 OR id = 2)",
        "ratio = 0",
        "ratio >= 0.0 AND ratio <= -0.0",
        "share > 1e30",
        "price = 12.5",
        "price > 12.499999999999",
        "price < 99999999999999999999999999999999999999",
        "name = 'O''Hara'",
        "name LIKE 'O''%'",
        "`name` NOT LIKE 'o%'",
        "\"name\" LIKE '%'",
        "day = DATE '2026-01-31'",
        "day >= date '2026-01-01' and day < Date '2026-02-01'",
        "at < TIME '00:00:01.001'",
        "seen = TIMESTAMP '2026-01-31 23:59:00'",
        "seen > TIMESTAMP '2026-01-31T23:58:59.999999999'",
        "zoned = TIMESTAMP '2026-02-01 00:59:00+01:00'",
        "bytes = X'CAFE' AND bytes > X'7F' AND bytes >= X''",
        "gone IS NULL AND tags IS NULL AND id IS NOT NULL",
        "NOT gone IS NOT NULL",
        "id = 3 OR gone = 1",
        "id = +3 AND tiny > -1 AND ratio > -.5"
      })
  void letsThrough(String sql) {

    assertThat(passes(PaimonFilter.parse(sql))).isTrue();
    assertThat(passes(PaimonFilter.parse("NOT (" + sql + ")"))).isFalse();
    assertThat(passes(PaimonFilter.parse(PaimonFilter.parse(sql).toString()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gone = 1",
        "gone <> 1",
        "gone IN (1)",
        "gone NOT IN (1)",
        "gone BETWEEN 1 AND 2",
        "gone < 1 OR gone >= 1",
        "gone = 1 AND id = 3",
        "gone = 1 OR id = 4"
      })
  void neitherAComparisonWithNullNorItsNegationIsTrue(String sql) {
    assertThat(passes(PaimonFilter.parse(sql))).isFalse();
    if (!sql.contains("id")) {
      assertThat(passes(PaimonFilter.not(PaimonFilter.parse(sql)))).isFalse();
    }
  }

  @Test
  void isBuiltInJavaToo() {
    PaimonFilter filter =
        PaimonFilter.and(
            PaimonFilter.or(PaimonFilter.equal("id", 3), PaimonFilter.isNull("id")),
            PaimonFilter.notEqual("big", 5L),
            PaimonFilter.between("day", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
            PaimonFilter.in("name", List.of("x", "O'Hara")),
            PaimonFilter.startsWith("name", "O"),
            PaimonFilter.lessThan("price", new BigDecimal("13")),
            PaimonFilter.greaterThan("tiny", (byte) 0),
            PaimonFilter.greaterOrEqual("zoned", Instant.EPOCH),
            PaimonFilter.lessOrEqual("ratio", 0f),
            PaimonFilter.isNotNull("flag"),
            PaimonFilter.not(PaimonFilter.equal("bytes", new byte[] {1})));
    assertThat(passes(filter)).isTrue();
    assertThat(filter.columns())
        .containsExactly(
            "big", "bytes", "day", "flag", "id", "name", "price", "ratio", "tiny", "zoned");
    assertThat(filter.toString())
        .startsWith("((id = 3 OR id IS NULL) AND big <> 5 AND (day >= DATE '2026-01-01' AND ")
        .contains("name IN ('x', 'O''Hara') AND name LIKE 'O%'");
  }

  @Test
  void keepsItsOwnCopyOfBytes() {
    byte[] bytes = {(byte) 0xCA, (byte) 0xFE};
    PaimonFilter filter = PaimonFilter.equal("bytes", bytes);
    bytes[0] = 0;
    assertThat(passes(filter)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "id = | 4 | expected a value",
        "id 3 | 3 | expected a comparison",
        "id = 3 extra | 7 | expected AND, OR or the end, found 'extra'",
        "= 3 | 0 | expected a column, found '='",
        "3 = id | 0 | expected a column",
        "id = NULL | 5 | ask for IS NULL",
        "id IN (1, NULL) | 10 | ask for IS NULL",
        "id IN () | 7 | expected a value",
        "(id = 3 | 7 | expected ), found the end",
        "id = 'x | 5 | opened and not closed",
        "name LIKE '%x%' | 10 | one % at its end",
        "name LIKE 'a_%' | 10 | neither _",
        "name LIKE 3 | 10 | expected a pattern",
        "day = DATE '2026-13-01' | 11 | is no DATE",
        "day = DAY '2026-13-01' | 6 | is no kind of value",
        "bytes = X'CAF' | 9 | is no X",
        "id = 1.2.3 | 5 | is no number",
        "id = 3; DROP | 6 | means nothing here",
        "id IS 3 | 6 | expected NULL",
        "id BETWEEN 1 OR 2 | 13 | expected AND",
        "## | 0 | expected a column, found the end"
      })
  void saysWhereItCannotBeRead(String sql, int position, String problem) {
    assertThatThrownBy(() -> PaimonFilter.parse(sql == null ? "" : sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at position " + position + ":")
        .hasMessageContaining(problem);
  }

  @Test
  void refusesToBeNestedWithoutEnd() {
    String deep = "(".repeat(100_000) + "id = 1";
    assertThatThrownBy(() -> PaimonFilter.parse(deep))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested too deeply");
    String wide = "id = 1" + " AND (id = 1)".repeat(1000);
    assertThat(PaimonFilter.parse(wide).columns()).containsExactly("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "flag = 1 | Use TRUE or FALSE",
        "name = 1 | Use a text in quotes",
        "id = 'x' | Use a whole number",
        "id = 1.5 | Use a whole number",
        "tiny = 128 | in the range of the type",
        "id = 2147483648 | in the range of the type",
        "big = 1e999999999 | in the range of the type",
        "price = 1e999999999 | at most 38 digits",
        "day = '2026-01-01' | DATE '2026-01-31'",
        "at = TIME '00:00:00.0001' | whole milliseconds",
        "seen = TIMESTAMP '2026-01-31 00:00:00Z' | without a zone",
        "zoned = TIMESTAMP '2026-01-31 00:00:00' | with a zone",
        "bytes = 'CAFE' | X'CAFE'",
        "tags = 1 | only whether it IS NULL",
        "id LIKE 'x%' | has no start of a text",
        "nobody = 1 | which the table does not have"
      })
  void refusesWhatAColumnCannotHold(String sql, String remedy) {
    PaimonFilter filter = PaimonFilter.parse(sql);
    assertThatThrownBy(() -> RowTest.of(filter.condition(), TYPE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(remedy);
  }

  @Test
  void refusesValuesThatNoColumnHolds() {
    List<Object> nulls = new ArrayList<>();
    nulls.add(null);
    assertThatThrownBy(() -> PaimonFilter.equal("id", null))
        .hasMessageContaining("IS NULL instead");
    assertThatThrownBy(() -> PaimonFilter.in("id", nulls)).hasMessageContaining("IS NULL instead");
    assertThatThrownBy(() -> PaimonFilter.equal("id", new Object()))
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> PaimonFilter.in("id", List.of())).hasMessageContaining("empty list");
    assertThatThrownBy(PaimonFilter::and).hasMessageContaining("at least one");
    assertThatThrownBy(PaimonFilter::or).hasMessageContaining("at least one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "price = 1",
        "bytes = X'00'",
        "ratio < 1",
        "share IN (1)",
        "price = 1 OR id = 1",
        "name NOT LIKE 'x%'",
        "tags IS NULL",
        "seen < TIMESTAMP '2026-01-01 00:00:00.0000001'"
      })
  void handsPaimonNothingThatItCouldGetWrong(String sql) {
    assertThat(PushedFilter.of(PaimonFilter.parse(sql).condition(), TYPE)).isEmpty();
  }

  @Test
  void handsPaimonTheRest() {
    PaimonFilter filter =
        PaimonFilter.parse("price = 1 AND (id = 3 OR name LIKE 'O%') AND day IS NOT NULL");
    assertThat(PushedFilter.of(filter.condition(), TYPE))
        .hasValueSatisfying(
            pushed -> {
              assertThat(pushed.test(ROW)).isTrue();
              assertThat(pushed.toString()).contains("id").contains("name").contains("day");
            });
  }

  private static boolean passes(PaimonFilter filter) {
    return RowTest.of(filter.condition(), TYPE).passes(ROW);
  }
}
