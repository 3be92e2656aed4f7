package org.playlake.io.paimon;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.playlake.io.paimon.internal.filter.Comparison;
import org.playlake.io.paimon.internal.filter.Condition;
import org.playlake.io.paimon.internal.filter.FilterParser;
import org.playlake.io.paimon.internal.filter.Literal;

/**
 * A row filter of a read.
 *
 * <p>Means what SQL means: a comparison with a column that is NULL is neither true nor false, so
 * neither it nor its negation lets the row through; {@link #isNull} does. NaN equals itself and is
 * greater than any other number; -0.0 equals 0.0.
 *
 * <p>Values are {@code Boolean}, any {@code Number} of the language, {@code String}, {@code
 * LocalDate}, {@code LocalTime}, {@code LocalDateTime}, {@code java.time.Instant} (for times with a
 * zone) and {@code byte[]}. Each has to be one that the column could hold; this is checked where
 * the filter meets the table.
 */
public final class PaimonFilter implements Serializable {

  private final Condition condition;

  private PaimonFilter(Condition condition) {
    this.condition = condition;
  }

  /**
   * The filter that SQL writes this way, for instance {@code day >= DATE '2026-01-01' AND region IN
   * ('x', 'y')}.
   *
   * <p>Knows {@code = <> != < <= > >=}, {@code IN}, {@code BETWEEN}, {@code IS NULL}, {@code LIKE
   * 'start%'}, all of them also with {@code NOT}, and {@code AND}, {@code OR}, {@code NOT} and
   * parentheses. Literals are numbers, {@code 'text'}, {@code TRUE}, {@code FALSE}, {@code DATE
   * '2026-01-31'}, {@code TIME '23:59:00'}, {@code TIMESTAMP '2026-01-31 23:59:00'}, the same with
   * a {@code Z} or an offset for columns with a zone, and {@code X'CAFE'}. A column whose name is
   * no plain word stands in backquotes.
   *
   * @throws IllegalArgumentException if it cannot be read, with the position
   */
  public static PaimonFilter parse(String sql) {
    return new PaimonFilter(FilterParser.parse(sql));
  }

  /** The column has this value. */
  public static PaimonFilter equal(String column, Object value) {
    return compare(column, Comparison.EQUAL, value);
  }

  /** The column has a value, and another than this. */
  public static PaimonFilter notEqual(String column, Object value) {
    return compare(column, Comparison.NOT_EQUAL, value);
  }

  public static PaimonFilter lessThan(String column, Object value) {
    return compare(column, Comparison.LESS, value);
  }

  public static PaimonFilter lessOrEqual(String column, Object value) {
    return compare(column, Comparison.LESS_OR_EQUAL, value);
  }

  public static PaimonFilter greaterThan(String column, Object value) {
    return compare(column, Comparison.GREATER, value);
  }

  public static PaimonFilter greaterOrEqual(String column, Object value) {
    return compare(column, Comparison.GREATER_OR_EQUAL, value);
  }

  /** The column lies between the two values, both included. */
  public static PaimonFilter between(String column, Object from, Object to) {
    return and(greaterOrEqual(column, from), lessOrEqual(column, to));
  }

  /** The column has one of these values. */
  public static PaimonFilter in(String column, List<?> values) {
    return new PaimonFilter(Condition.in(column, values));
  }

  public static PaimonFilter isNull(String column) {
    return new PaimonFilter(new Condition.Null(column, false));
  }

  public static PaimonFilter isNotNull(String column) {
    return new PaimonFilter(new Condition.Null(column, true));
  }

  /** The column's text starts so. */
  public static PaimonFilter startsWith(String column, String prefix) {
    return new PaimonFilter(new Condition.Prefix(column, false, prefix));
  }

  /** Conjunction: all of the filters hold. */
  public static PaimonFilter and(PaimonFilter... filters) {
    return new PaimonFilter(new Condition.And(conditions(filters)));
  }

  /** Disjunction: at least one of the filters holds. */
  public static PaimonFilter or(PaimonFilter... filters) {
    return new PaimonFilter(new Condition.Or(conditions(filters)));
  }

  /** The filter is false, which is not the same as not being true. */
  public static PaimonFilter not(PaimonFilter filter) {
    return new PaimonFilter(filter.condition.negated());
  }

  Condition condition() {
    return condition;
  }

  /** The columns that the filter looks at. */
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>();
    condition.addColumns(columns);
    return columns;
  }

  /** The filter as SQL. */
  @Override
  public String toString() {
    return condition.toString();
  }

  private static PaimonFilter compare(String column, Comparison comparison, Object value) {
    return new PaimonFilter(
        new Condition.Compare(
            requireNonNull(column, "column"), comparison, Literal.of(column, value)));
  }

  private static List<Condition> conditions(PaimonFilter... filters) {
    if (filters.length == 0) {
      throw new IllegalArgumentException("There is nothing to combine. Give at least one filter.");
    }
    return Stream.of(filters).map(PaimonFilter::condition).toList();
  }
}
