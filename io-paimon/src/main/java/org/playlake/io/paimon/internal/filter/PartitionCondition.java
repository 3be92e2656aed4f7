package org.playlake.io.paimon.internal.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.TypeUtils;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Partitions that were named by text, as a condition on the partition keys. */
public final class PartitionCondition {

  /** Types of keys that a partition to be read cannot be named by, and one to be replaced can. */
  private static final Set<DataTypeRoot> OF_COMMITS_ALONE =
      EnumSet.of(
          DataTypeRoot.TIME_WITHOUT_TIME_ZONE,
          DataTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
          DataTypeRoot.BINARY,
          DataTypeRoot.VARBINARY);

  private PartitionCondition() {}

  /**
   * Condition that a row is in one of {@code partitions}. Throws {@link IllegalArgumentException}
   * when one of them names no partition key, or a value that the key cannot have.
   *
   * @param keys the table's partition keys
   * @param nullName the table's name of the partition of NULL
   */
  public static Condition of(
      String table, RowType keys, List<Map<String, String>> partitions, String nullName) {
    return new Condition.Or(
        partitions.stream().map(partition -> all(table, keys, partition, nullName)).toList());
  }

  /**
   * Throws {@link IllegalArgumentException} when one of the partitions has a value that its key
   * cannot have.
   */
  public static void check(
      String table, RowType keys, List<Map<String, String>> partitions, String nullName) {
    for (Map<String, String> partition : partitions) {
      for (Map.Entry<String, String> key : new TreeMap<>(partition).entrySet()) {
        String value = key.getValue();
        DataType type = keys.getField(key.getKey()).type();
        if (value == null || value.equals(nullName)) {
          continue;
        }
        if (!OF_COMMITS_ALONE.contains(type.getTypeRoot())) {
          one(table, keys, key.getKey(), value, nullName);
          continue;
        }
        try {
          TypeUtils.castFromString(value, type);
        } catch (RuntimeException e) {
          throw refused(table, keys.getField(key.getKey()), value, e);
        }
      }
    }
  }

  private static Condition all(
      String table, RowType keys, Map<String, String> partition, String nullName) {
    return new Condition.And(
        new TreeMap<>(partition)
            .entrySet().stream()
                .map(key -> one(table, keys, key.getKey(), key.getValue(), nullName))
                .toList());
  }

  private static Condition one(
      String table, RowType keys, String key, @Nullable String value, String nullName) {
    if (!keys.containsField(key)) {
      throw new IllegalArgumentException(
          "Table "
              + table
              + " is not partitioned by "
              + key
              + ". "
              + (keys.getFieldCount() == 0
                  ? "It has no partitions; use a filter."
                  : "Name some of its partition keys " + keys.getFieldNames() + "."));
    }
    if (value == null || value.equals(nullName)) {
      return new Condition.Null(key, false);
    }
    DataField column = keys.getField(key);
    Literal literal = literal(table, column, value);
    ColumnValue.of(column, literal);
    return new Condition.Compare(key, Comparison.EQUAL, literal);
  }

  private static Literal literal(String table, DataField column, String text) {
    try {
      return new Literal(
          switch (column.type().getTypeRoot()) {
            case CHAR, VARCHAR -> text;
            case TINYINT, SMALLINT, INTEGER, BIGINT, FLOAT, DOUBLE, DECIMAL -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case BOOLEAN -> bool(text);
            case TIMESTAMP_WITHOUT_TIME_ZONE -> LocalDateTime.parse(text.replace(' ', 'T'));
            default -> throw new NumberFormatException();
          });
    } catch (NumberFormatException | DateTimeException e) {
      throw refused(table, column, text, e);
    }
  }

  private static IllegalArgumentException refused(
      String table, DataField column, String text, RuntimeException cause) {
    return new IllegalArgumentException(
        "Table "
            + table
            + " has no partition "
            + column.name()
            + "="
            + text
            + ": the key is a "
            + column.type().asSQLString()
            + ". Write the value as that type is written, a date as 2026-01-31.",
        cause);
  }

  private static Boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new NumberFormatException("Neither true nor false: " + text);
    }
    return Boolean.valueOf(text);
  }
}
