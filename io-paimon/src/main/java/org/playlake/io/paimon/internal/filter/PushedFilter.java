package org.playlake.io.paimon.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.predicate.PredicateBuilder;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.DataTypeFamily;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.RowType;

/**
 * The part of a filter that Paimon may use to leave out partitions, files and row groups. It lets
 * through every row that the filter does, and maybe more: rows are tested again.
 *
 * <p>Left out are columns on which Paimon or a file format is wrong or of another mind: decimals
 * and bytes are misread by some formats, and the order of NaN and -0.0 differs between them.
 */
public final class PushedFilter {

  private final RowType type;
  private final PredicateBuilder builder;

  private PushedFilter(RowType type) {
    this.type = type;
    this.builder = new PredicateBuilder(type);
  }

  /** For rows of this type; empty when nothing can be left out. */
  public static Optional<Predicate> of(Condition condition, RowType type) {
    return new PushedFilter(type).push(condition);
  }

  private Optional<Predicate> push(Condition condition) {
    if (condition instanceof Condition.And and) {
      List<Predicate> some = pushed(and.all());
      return some.isEmpty() ? Optional.empty() : Optional.of(PredicateBuilder.and(some));
    }
    if (condition instanceof Condition.Or or) {
      List<Predicate> all = pushed(or.any());
      boolean complete = all.size() == or.any().size();
      return complete ? Optional.of(any(all)) : Optional.empty();
    }
    if (condition instanceof Condition.Compare compare) {
      return compare(compare);
    }
    if (condition instanceof Condition.In in) {
      return in(in);
    }
    if (condition instanceof Condition.Null isNull) {
      int at = RowTest.at(isNull.column(), type);
      return isSingle(type.getTypeAt(at))
          ? Optional.of(isNull.not() ? builder.isNotNull(at) : builder.isNull(at))
          : Optional.empty();
    }
    Condition.Prefix prefix = (Condition.Prefix) condition;
    int at = RowTest.at(prefix.column(), type);
    Object start = ColumnValue.of(type.getFields().get(at), new Literal(prefix.prefix()));
    return prefix.not() || prefix.prefix().isEmpty()
        ? Optional.empty()
        : Optional.of(builder.startsWith(at, start));
  }

  /** Halved again and again: Paimon's own nests as deep as there are alternatives. */
  private static Predicate any(List<Predicate> all) {
    int half = all.size() / 2;
    return half == 0
        ? all.get(0)
        : PredicateBuilder.or(any(all.subList(0, half)), any(all.subList(half, all.size())));
  }

  private List<Predicate> pushed(List<Condition> conditions) {
    return conditions.stream().map(this::push).flatMap(Optional::stream).toList();
  }

  private Optional<Predicate> compare(Condition.Compare compare) {
    int at = RowTest.at(compare.column(), type);
    DataField column = type.getFields().get(at);
    Object value = ColumnValue.of(column, compare.literal());
    if (!isTrusted(column.type(), value)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (compare.comparison()) {
          case EQUAL -> builder.equal(at, value);
          case NOT_EQUAL -> builder.notEqual(at, value);
          case LESS -> builder.lessThan(at, value);
          case LESS_OR_EQUAL -> builder.lessOrEqual(at, value);
          case GREATER -> builder.greaterThan(at, value);
          case GREATER_OR_EQUAL -> builder.greaterOrEqual(at, value);
        });
  }

  private Optional<Predicate> in(Condition.In in) {
    int at = RowTest.at(in.column(), type);
    DataField column = type.getFields().get(at);
    List<Object> values = new ArrayList<>();
    for (Literal literal : in.literals()) {
      Object value = ColumnValue.of(column, literal);
      if (!isTrusted(column.type(), value)) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(in.not() ? builder.notIn(at, values) : builder.in(at, values));
  }

  private static boolean isTrusted(DataType type, Object value) {
    if (type.isAnyOf(DataTypeRoot.DECIMAL, DataTypeRoot.FLOAT, DataTypeRoot.DOUBLE)
        || type.is(DataTypeFamily.BINARY_STRING)) {
      return false;
    }
    // A literal finer than the column would be cut off to another one.
    return !(value instanceof Timestamp time) || fits(time, DataTypeChecks.getPrecision(type));
  }

  private static boolean fits(Timestamp time, int precision) {
    long unit = 1;
    for (int digits = precision; digits < 9; digits++) {
      unit *= 10;
    }
    long nanosOfSecond =
        Math.floorMod(time.getMillisecond(), 1000L) * 1_000_000 + time.getNanoOfMillisecond();
    return nanosOfSecond % unit == 0;
  }

  private static boolean isSingle(DataType type) {
    return type.is(DataTypeFamily.PREDEFINED)
        && !type.isAnyOf(DataTypeRoot.VARIANT, DataTypeRoot.BLOB);
  }
}
