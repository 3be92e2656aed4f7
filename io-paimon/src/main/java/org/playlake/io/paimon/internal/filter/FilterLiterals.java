package org.playlake.io.paimon.internal.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;

/** Values in the text of a filter. */
final class FilterLiterals {

  private FilterLiterals() {}

  static Literal plain(String sql, FilterToken token) {
    if (token.kind() == FilterToken.Kind.TEXT) {
      return new Literal(token.text());
    }
    if (token.kind() == FilterToken.Kind.NUMBER) {
      try {
        return new Literal(new BigDecimal(token.text()));
      } catch (NumberFormatException e) {
        throw FilterTokens.refuse(sql, token.position(), token + " is no number");
      }
    }
    if (token.is("TRUE") || token.is("FALSE")) {
      return new Literal(token.is("TRUE"));
    }
    if (token.is("NULL")) {
      throw FilterTokens.refuse(
          sql, token.position(), "a comparison with NULL is never true, ask for IS NULL instead");
    }
    throw FilterTokens.refuse(
        sql,
        token.position(),
        "expected a value such as 1, 'text', TRUE or DATE '2026-01-31', found " + token);
  }

  /** A value whose kind is said before it, as in {@code DATE '2026-01-31'}. */
  static Literal typed(String sql, FilterToken kind, FilterToken text) {
    try {
      return switch (kind.text().toUpperCase(Locale.ROOT)) {
        case "DATE" -> new Literal(LocalDate.parse(text.text()));
        case "TIME" -> new Literal(LocalTime.parse(text.text()));
        case "TIMESTAMP" -> new Literal(timestamp(text.text().replace(' ', 'T')));
        case "X" -> new Literal(HexFormat.of().parseHex(text.text()));
        default ->
            throw FilterTokens.refuse(
                sql,
                kind.position(),
                kind + " is no kind of value; there are DATE, TIME," + " TIMESTAMP and X");
      };
    } catch (DateTimeException e) {
      throw unreadable(sql, kind, text);
    } catch (IllegalArgumentException e) {
      throw kind.is("X") ? unreadable(sql, kind, text) : e;
    }
  }

  private static Object timestamp(String text) {
    int time = text.indexOf('T');
    boolean zoned =
        time > 0
            && (text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0);
    return zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text);
  }

  private static IllegalArgumentException unreadable(
      String sql, FilterToken kind, FilterToken text) {
    return FilterTokens.refuse(
        sql,
        text.position(),
        text
            + " is no "
            + kind.text().toUpperCase(Locale.ROOT)
            + "; write DATE '2026-01-31', TIME '23:59:00', TIMESTAMP '2026-01-31 23:59:00',"
            + " the same with Z at its end, or X'CAFE'");
  }
}
