package org.playlake.io.paimon.internal.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTypeParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INT",
        "STRING NOT NULL",
        "BYTES",
        "CHAR(3)",
        "VARCHAR(3) NOT NULL",
        "BINARY(3)",
        "VARBINARY(3)",
        "BOOLEAN",
        "TINYINT",
        "SMALLINT",
        "BIGINT",
        "FLOAT",
        "DOUBLE",
        "DATE",
        "TIME(3)",
        "TIMESTAMP(9) NOT NULL",
        "TIMESTAMP(6) WITH LOCAL TIME ZONE NOT NULL",
        "DECIMAL(38, 18)",
        "BLOB",
        "VARIANT",
        "VECTOR<FLOAT, 3>",
        "ARRAY<INT NOT NULL>",
        "ARRAY<DECIMAL(27, 4)> NOT NULL",
        "MAP<STRING, BIGINT>",
        "MAP<VARCHAR(2) NOT NULL, ARRAY<MAP<INT, VECTOR<FLOAT, 3> NOT NULL>>> NOT NULL",
        "MULTISET<TIMESTAMP(3) WITH LOCAL TIME ZONE> NOT NULL",
        "ROW<`a` INT, `b` STRING NOT NULL>",
        "ROW<`a` ROW<`b` ROW<`c` DECIMAL(3, 1) NOT NULL> NOT NULL>> NOT NULL",
        "ROW<`a b,>` INT, `tick``ed` INT, `'` INT, `列` INT, `NULL` INT>",
        "ROW<`a` INT COMMENT 'it''s <in>, COMMENT', `b` ARRAY<INT> NOT NULL COMMENT 'last'>"
      })
  void readsATypeAsPaimonPrintsIt(String sql) {
    assertThat(SqlTypeParser.parse(sql).asSQLString()).isEqualTo(sql);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "array < int not null >|ARRAY<INT NOT NULL>",
        "Map<string,bigint NULL>NOT NULL|MAP<STRING, BIGINT> NOT NULL",
        "ROW<a INT, b STRING 'short'>|ROW<`a` INT, `b` STRING COMMENT 'short'>",
        "ROW<array ARRAY<INT>, row INT, comment INT>|ROW<`array` ARRAY<INT>, `row` INT, `comment` INT>",
        "DECIMAL(27,4)|DECIMAL(27, 4)",
        "timestamp_ltz(3)|TIMESTAMP(3) WITH LOCAL TIME ZONE",
        "INT ARRAY|ARRAY<INT>"
      })
  void readsWhatAPersonWrites(String written, String printed) {
    assertThat(SqlTypeParser.parse(written).asSQLString()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ARRAY<INT|Expected '>' at position 9.",
        "ARRAY<>|Expected a type at position 6.",
        "ARRAY<INT>>|Expected the end at position 10.",
        "ARRAY<INT> NOT|Expected NULL at position 14.",
        "MAP<INT>|Expected ',' at position 7.",
        "ROW<>|Expected the name of a field at position 4.",
        "ROW<a INT,>|Expected the name of a field at position 10.",
        "ROW<a>|Expected a type at position 5.",
        "ROW<a INT COMMENT b>|Expected a comment in single quotes at position 18.",
        "ROW<`a INT>|Expected a closing ` at position 11.",
        "ROW<a INT 'open>|Expected a closing ' at position 16.",
        "INT COMMENT 'no'|Expected the end at position 4."
      })
  void saysWhereATextStopsBeingAType(String sql, String problem) {
    assertThatThrownBy(() -> SqlTypeParser.parse(sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NUMBER",
        "ARRAY",
        "ARRAY<NUMBER>",
        "ROW<a INT, a INT>",
        "ROW<a INT DEFAULT 5>"
      })
  void refusesWhatIsNoType(String sql) {
    assertThatThrownBy(() -> SqlTypeParser.parse(sql)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesFieldsOfOneTextDifferentIds() {
    DataType type = SqlTypeParser.parse("MAP<ROW<a INT>, ROW<a ROW<a INT>, b INT>>");
    Set<Integer> ids = new HashSet<>();
    type.collectFieldIds(ids);
    assertThat(ids).hasSize(4);
    assertThat(SqlTypeParser.parse("INT")).isEqualTo(DataTypes.INT());
  }
}
