package org.playlake.io.paimon.internal.filter;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter's text into words. */
final class FilterTokens {

  private final String sql;
  private int at;

  private FilterTokens(String sql) {
    this.sql = sql;
  }

  /** Lists all tokens, the last one being the end. */
  static List<FilterToken> of(String sql) {
    FilterTokens rest = new FilterTokens(sql);
    List<FilterToken> tokens = new ArrayList<>();
    do {
      tokens.add(rest.next());
    } while (tokens.get(tokens.size() - 1).kind() != FilterToken.Kind.END);
    return tokens;
  }

  static IllegalArgumentException refuse(String sql, int position, String problem) {
    return new IllegalArgumentException(
        "The filter cannot be read at position "
            + position
            + ": "
            + problem
            + ". The filter is: "
            + sql);
  }

  private FilterToken next() {
    while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
      at++;
    }
    if (at == sql.length()) {
      return new FilterToken(FilterToken.Kind.END, "", at);
    }
    char first = sql.charAt(at);
    if (first == '\'') {
      return quoted(FilterToken.Kind.TEXT, first);
    }
    if (first == '`' || first == '"') {
      return quoted(FilterToken.Kind.COLUMN, first);
    }
    if (Character.isJavaIdentifierStart(first)) {
      return taken(FilterToken.Kind.WORD, endOfWord());
    }
    boolean signed = first == '-' || first == '+' || first == '.';
    if (isDigit(at) || (signed && (isDigit(at + 1) || (isAt(at + 1, '.') && isDigit(at + 2))))) {
      return taken(FilterToken.Kind.NUMBER, endOfNumber());
    }
    return taken(FilterToken.Kind.SYMBOL, endOfSymbol());
  }

  private FilterToken taken(FilterToken.Kind kind, int end) {
    FilterToken token = new FilterToken(kind, sql.substring(at, end), at);
    at = end;
    return token;
  }

  private FilterToken quoted(FilterToken.Kind kind, char quote) {
    StringBuilder text = new StringBuilder();
    for (int i = at + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c != quote) {
        text.append(c);
      } else if (isAt(i + 1, quote)) {
        text.append(quote);
        i++;
      } else {
        FilterToken token = new FilterToken(kind, text.toString(), at);
        at = i + 1;
        return token;
      }
    }
    throw refuse(sql, at, "a " + quote + " is opened and not closed");
  }

  private int endOfWord() {
    int end = at;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfNumber() {
    int end = at + 1;
    while (end < sql.length()) {
      char c = sql.charAt(end);
      boolean exponent = c == 'e' || c == 'E';
      boolean sign = (c == '-' || c == '+') && Character.toLowerCase(sql.charAt(end - 1)) == 'e';
      if (!isDigit(end) && c != '.' && !exponent && !sign) {
        break;
      }
      end++;
    }
    return end;
  }

  private int endOfSymbol() {
    for (String symbol : List.of("<>", "!=", "<=", ">=", "<", ">", "=", "(", ")", ",")) {
      if (sql.startsWith(symbol, at)) {
        return at + symbol.length();
      }
    }
    throw refuse(sql, at, "'" + sql.charAt(at) + "' means nothing here");
  }

  private boolean isDigit(int index) {
    return index < sql.length() && sql.charAt(index) >= '0' && sql.charAt(index) <= '9';
  }

  private boolean isAt(int index, char c) {
    return index < sql.length() && sql.charAt(index) == c;
  }
}
