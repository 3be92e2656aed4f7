package org.playlake.io.paimon.internal.filter;

import java.util.List;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataTypeFamily;
import org.apache.paimon.types.RowType;

/** A filter that knows where the columns are. */
@FunctionalInterface
public interface RowTest {

  boolean passes(InternalRow row);

  /**
   * The test for rows of this type. Throws {@link IllegalArgumentException} when a column is not
   * there or cannot hold what it is compared with.
   */
  static RowTest of(Condition condition, RowType type) {
    if (condition instanceof Condition.And and) {
      return all(tests(and.all(), type));
    }
    if (condition instanceof Condition.Or or) {
      return any(tests(or.any(), type));
    }
    if (condition instanceof Condition.Compare compare) {
      return compare(compare, type);
    }
    if (condition instanceof Condition.In in) {
      return in(in, type);
    }
    if (condition instanceof Condition.Null isNull) {
      int at = at(isNull.column(), type);
      boolean not = isNull.not();
      return row -> row.isNullAt(at) != not;
    }
    return prefix((Condition.Prefix) condition, type);
  }

  /** Position of the column. */
  static int at(String column, RowType type) {
    int at = type.getFieldIndex(column);
    if (at < 0) {
      throw new IllegalArgumentException(
          "The filter names the column "
              + column
              + ", which the table does not have. Name some of its columns "
              + type.getFieldNames()
              + ".");
    }
    return at;
  }

  private static RowTest[] tests(List<Condition> conditions, RowType type) {
    return conditions.stream().map(each -> of(each, type)).toArray(RowTest[]::new);
  }

  private static RowTest all(RowTest... tests) {
    return row -> {
      for (RowTest test : tests) {
        if (!test.passes(row)) {
          return false;
        }
      }
      return true;
    };
  }

  private static RowTest any(RowTest... tests) {
    return row -> {
      for (RowTest test : tests) {
        if (test.passes(row)) {
          return true;
        }
      }
      return false;
    };
  }

  private static RowTest compare(Condition.Compare compare, RowType type) {
    int at = at(compare.column(), type);
    ValueOrder order = ValueOrder.of(type.getFields().get(at), at, compare.literal());
    Comparison comparison = compare.comparison();
    return row -> !row.isNullAt(at) && comparison.holds(order.compare(row));
  }

  private static RowTest in(Condition.In in, RowType type) {
    int at = at(in.column(), type);
    DataField column = type.getFields().get(at);
    ValueOrder[] orders =
        in.literals().stream()
            .map(literal -> ValueOrder.of(column, at, literal))
            .toArray(ValueOrder[]::new);
    boolean not = in.not();
    return row -> !row.isNullAt(at) && isAny(row, orders) != not;
  }

  private static boolean isAny(InternalRow row, ValueOrder... orders) {
    for (ValueOrder order : orders) {
      if (order.compare(row) == 0) {
        return true;
      }
    }
    return false;
  }

  private static RowTest prefix(Condition.Prefix prefix, RowType type) {
    int at = at(prefix.column(), type);
    DataField column = type.getFields().get(at);
    if (!column.type().is(DataTypeFamily.CHARACTER_STRING)) {
      throw new IllegalArgumentException(
          "Column "
              + column.name()
              + " is a "
              + column.type().asSQLString()
              + " and has no start of a text. Ask this of text columns only.");
    }
    BinaryString start = BinaryString.fromString(prefix.prefix());
    boolean not = prefix.not();
    return row -> !row.isNullAt(at) && row.getString(at).startsWith(start) != not;
  }
}
