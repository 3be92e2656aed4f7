package org.playlake.io.paimon.internal.filter;

/**
 * A word of a filter's text.
 *
 * @param text what it says: without quotes, a word as written
 * @param position of its first character, from 0
 */
record FilterToken(Kind kind, String text, int position) {

  enum Kind {
    WORD,
    COLUMN,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  boolean is(String keywordOrSymbol) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(keywordOrSymbol);
  }

  @Override
  public String toString() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
