package org.playlake.io.paimon.internal.filter;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads a filter from SQL, by recursive descent. */
public final class FilterParser {

  /** Far beyond what anyone writes, and far below what the stack holds. */
  private static final int DEEPEST = 200;

  private final String sql;
  private final List<FilterToken> tokens;
  private int at;
  private int depth;

  private FilterParser(String sql) {
    this.sql = sql;
    this.tokens = FilterTokens.of(sql);
  }

  public static Condition parse(String sql) {
    FilterParser parser = new FilterParser(sql);
    Condition condition = parser.or();
    if (parser.token().kind() != FilterToken.Kind.END) {
      throw parser.expected("AND, OR or the end");
    }
    return condition;
  }

  private Condition or() {
    List<Condition> any = new ArrayList<>(List.of(and()));
    while (took("OR")) {
      any.add(and());
    }
    return any.size() == 1 ? any.get(0) : new Condition.Or(List.copyOf(any));
  }

  private Condition and() {
    List<Condition> all = new ArrayList<>(List.of(unary()));
    while (took("AND")) {
      all.add(unary());
    }
    return all.size() == 1 ? all.get(0) : new Condition.And(List.copyOf(all));
  }

  private Condition unary() {
    if (++depth > DEEPEST) {
      throw FilterTokens.refuse(sql, token().position(), "it is nested too deeply");
    }
    Condition condition;
    if (took("NOT")) {
      condition = unary().negated();
    } else if (took("(")) {
      condition = or();
      take(")");
    } else {
      condition = about(column());
    }
    depth--;
    return condition;
  }

  private Condition about(String column) {
    if (took("IS")) {
      boolean not = took("NOT");
      take("NULL");
      return new Condition.Null(column, not);
    }
    Comparison comparison = comparison();
    if (comparison != null) {
      return new Condition.Compare(column, comparison, literal());
    }
    boolean not = took("NOT");
    Condition condition;
    if (took("IN")) {
      condition = new Condition.In(column, false, list());
    } else if (took("BETWEEN")) {
      condition = between(column);
    } else if (took("LIKE")) {
      condition = new Condition.Prefix(column, false, prefix());
    } else {
      throw expected("a comparison such as =, IN, BETWEEN, LIKE or IS NULL");
    }
    return not ? condition.negated() : condition;
  }

  private @Nullable Comparison comparison() {
    for (Comparison comparison : Comparison.values()) {
      if (took(comparison.toString())) {
        return comparison;
      }
    }
    return took("!=") ? Comparison.NOT_EQUAL : null;
  }

  private Condition between(String column) {
    Literal from = literal();
    take("AND");
    return new Condition.And(
        List.of(
            new Condition.Compare(column, Comparison.GREATER_OR_EQUAL, from),
            new Condition.Compare(column, Comparison.LESS_OR_EQUAL, literal())));
  }

  private List<Literal> list() {
    take("(");
    List<Literal> literals = new ArrayList<>(List.of(literal()));
    while (took(",")) {
      literals.add(literal());
    }
    take(")");
    return List.copyOf(literals);
  }

  private String prefix() {
    FilterToken pattern = token();
    if (pattern.kind() != FilterToken.Kind.TEXT) {
      throw expected("a pattern in quotes");
    }
    at++;
    String text = pattern.text();
    int wildcard = text.indexOf('%');
    if (wildcard != text.length() - 1 || text.indexOf('_') >= 0 || text.indexOf('\\') >= 0) {
      throw FilterTokens.refuse(
          sql,
          pattern.position(),
          "LIKE takes the start of a text and one % at its end, such as 'start%', and neither _"
              + " nor \\");
    }
    return text.substring(0, wildcard);
  }

  private String column() {
    FilterToken token = token();
    if (token.kind() != FilterToken.Kind.WORD && token.kind() != FilterToken.Kind.COLUMN) {
      throw expected("a column");
    }
    at++;
    return token.text();
  }

  private Literal literal() {
    FilterToken first = tokens.get(at);
    FilterToken second = tokens.get(Math.min(at + 1, tokens.size() - 1));
    boolean typed = first.kind() == FilterToken.Kind.WORD && second.kind() == FilterToken.Kind.TEXT;
    Literal literal =
        typed ? FilterLiterals.typed(sql, first, second) : FilterLiterals.plain(sql, first);
    at += typed ? 2 : 1;
    return literal;
  }

  private FilterToken token() {
    return tokens.get(at);
  }

  private boolean took(String keywordOrSymbol) {
    boolean there = token().is(keywordOrSymbol);
    at += there ? 1 : 0;
    return there;
  }

  private void take(String keywordOrSymbol) {
    if (!took(keywordOrSymbol)) {
      throw expected(keywordOrSymbol);
    }
  }

  private IllegalArgumentException expected(String what) {
    return FilterTokens.refuse(sql, token().position(), "expected " + what + ", found " + token());
  }
}
