package org.playlake.io.paimon.internal.filter;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Condition tree of a filter. Negation is carried down to the leaves at once, so nothing above them
 * negates. Then UNKNOWN and FALSE lead to the same end, and a leaf whose column is NULL can simply
 * be false.
 */
public sealed interface Condition extends Serializable {

  Condition negated();

  void addColumns(Set<String> columns);

  static Condition in(String column, List<?> values) {
    return new In(column, false, values.stream().map(value -> Literal.of(column, value)).toList());
  }

  record And(List<Condition> all) implements Condition {

    @Override
    public Condition negated() {
      return new Or(all.stream().map(Condition::negated).toList());
    }

    @Override
    public void addColumns(Set<String> columns) {
      all.forEach(condition -> condition.addColumns(columns));
    }

    @Override
    public String toString() {
      return join(all, " AND ");
    }
  }

  record Or(List<Condition> any) implements Condition {

    @Override
    public Condition negated() {
      return new And(any.stream().map(Condition::negated).toList());
    }

    @Override
    public void addColumns(Set<String> columns) {
      any.forEach(condition -> condition.addColumns(columns));
    }

    @Override
    public String toString() {
      return join(any, " OR ");
    }
  }

  record Compare(String column, Comparison comparison, Literal literal) implements Condition {

    @Override
    public Condition negated() {
      return new Compare(column, comparison.negated(), literal);
    }

    @Override
    public void addColumns(Set<String> columns) {
      columns.add(column);
    }

    @Override
    public String toString() {
      return column + " " + comparison + " " + literal;
    }
  }

  record In(String column, boolean not, List<Literal> literals) implements Condition {

    public In {
      if (literals.isEmpty()) {
        throw new IllegalArgumentException(
            "Column " + column + " is in an empty list, which is never true. Give a value.");
      }
    }

    @Override
    public Condition negated() {
      return new In(column, !not, literals);
    }

    @Override
    public void addColumns(Set<String> columns) {
      columns.add(column);
    }

    @Override
    public String toString() {
      String list = literals.stream().map(Literal::toString).collect(Collectors.joining(", "));
      return column + (not ? " NOT IN (" : " IN (") + list + ")";
    }
  }

  record Null(String column, boolean not) implements Condition {

    public Null {
      requireNonNull(column, "column");
    }

    @Override
    public Condition negated() {
      return new Null(column, !not);
    }

    @Override
    public void addColumns(Set<String> columns) {
      columns.add(column);
    }

    @Override
    public String toString() {
      return column + (not ? " IS NOT NULL" : " IS NULL");
    }
  }

  record Prefix(String column, boolean not, String prefix) implements Condition {

    public Prefix {
      requireNonNull(column, "column");
      requireNonNull(prefix, "prefix");
    }

    @Override
    public Condition negated() {
      return new Prefix(column, !not, prefix);
    }

    @Override
    public void addColumns(Set<String> columns) {
      columns.add(column);
    }

    @Override
    public String toString() {
      return column + (not ? " NOT LIKE " : " LIKE ") + new Literal(prefix + "%");
    }
  }

  private static String join(List<Condition> conditions, String word) {
    return conditions.stream().map(Object::toString).collect(Collectors.joining(word, "(", ")"));
  }
}
