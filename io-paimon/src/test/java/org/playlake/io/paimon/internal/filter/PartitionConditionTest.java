package org.playlake.io.paimon.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartitionConditionTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(DataTypes.STRING(), "it's", "it's"),
        Arguments.of(DataTypes.SMALLINT(), "-7", new BigDecimal("-7")),
        Arguments.of(DataTypes.DECIMAL(5, 2), "1.50", new BigDecimal("1.50")),
        Arguments.of(DataTypes.DATE(), "2026-01-31", LocalDate.of(2026, 1, 31)),
        Arguments.of(DataTypes.BOOLEAN(), "true", true),
        Arguments.of(DataTypes.BOOLEAN(), "false", false),
        Arguments.of(
            DataTypes.TIMESTAMP(), "2026-01-31 10:15:00", LocalDateTime.of(2026, 1, 31, 10, 15)),
        Arguments.of(
            DataTypes.TIMESTAMP(), "2026-01-31T10:15:00", LocalDateTime.of(2026, 1, 31, 10, 15)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueIsReadAsTheTypeOfItsKey(DataType type, String text, Object value) {
    assertThat(condition(type, text))
        .isEqualTo(
            new Condition.Or(
                List.of(
                    new Condition.And(
                        List.of(
                            new Condition.Compare("key", Comparison.EQUAL, new Literal(value)))))));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(DataTypes.INT(), "one"),
        Arguments.of(DataTypes.DATE(), "31.01.2026"),
        Arguments.of(DataTypes.DATE(), "2026-02-30"),
        Arguments.of(DataTypes.BOOLEAN(), "True"),
        Arguments.of(DataTypes.TIMESTAMP(), "2026-01-31"),
        Arguments.of(DataTypes.BYTES(), "00"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aValueThatTheKeyCannotHaveIsRefused(DataType type, String text) {
    assertThatThrownBy(() -> condition(type, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Table db.t has no partition key=" + text)
        .hasMessageContaining("the key is a " + type.asSQLString());
  }

  @Test
  void aTableWithoutPartitionsSaysSo() {
    assertThatThrownBy(
            () -> PartitionCondition.of("db.t", RowType.of(), List.of(Map.of("key", "1")), "NULL"))
        .hasMessage("Table db.t is not partitioned by key. It has no partitions; use a filter.");
  }

  private static Condition condition(DataType type, String text) {
    RowType keys = RowType.of(new DataType[] {type}, new String[] {"key"});
    return PartitionCondition.of(
        "db.t", keys, List.of(Map.of("key", text)), "__DEFAULT_PARTITION__");
  }
}
