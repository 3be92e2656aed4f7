package org.playlake.io.paimon.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeJsonParser;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.MultisetType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads the SQL form of a type, as {@link DataType#asSQLString} prints it. Paimon's own parser
 * knows types of a single value only; this one knows the nested ones and leaves the others to it.
 * Field ids are unique within one text.
 */
public final class SqlTypeParser {

  private final String text;
  private int at;
  private int fields;

  private SqlTypeParser(String text) {
    this.text = text;
  }

  /** Throws {@link IllegalArgumentException} when the text is no type. */
  public static DataType parse(String text) {
    SqlTypeParser parser = new SqlTypeParser(text);
    DataType type = parser.type();
    parser.skipSpace();
    if (parser.at < text.length()) {
      throw parser.expected("the end");
    }
    return type;
  }

  private DataType type() {
    if (takeNested("ARRAY")) {
      return nullability(new ArrayType(last()));
    }
    if (takeNested("MULTISET")) {
      return nullability(new MultisetType(last()));
    }
    if (takeNested("MAP")) {
      DataType key = type();
      take(',');
      return nullability(new MapType(key, last()));
    }
    if (takeNested("ROW")) {
      return nullability(row());
    }
    return DataTypeJsonParser.parseAtomicTypeSQLString(atomic());
  }

  private DataType last() {
    DataType type = type();
    take('>');
    return type;
  }

  private RowType row() {
    List<DataField> row = new ArrayList<>();
    do {
      int id = fields++;
      row.add(new DataField(id, name(), type(), comment()));
    } while (takeIf(','));
    take('>');
    return new RowType(row);
  }

  private String name() {
    skipSpace();
    if (peek() == '`') {
      return quoted('`');
    }
    String word = word();
    if (word.isEmpty()) {
      throw expected("the name of a field");
    }
    at += word.length();
    return word;
  }

  private @Nullable String comment() {
    boolean announced = takeWord("COMMENT");
    skipSpace();
    if (peek() == '\'') {
      return quoted('\'');
    }
    if (announced) {
      throw expected("a comment in single quotes");
    }
    return null;
  }

  private DataType nullability(DataType type) {
    if (takeWord("NOT")) {
      if (!takeWord("NULL")) {
        throw expected("NULL");
      }
      return type.copy(false);
    }
    takeWord("NULL");
    return type;
  }

  /** The text of a type that holds a single value, up to what cannot belong to it. */
  private String atomic() {
    skipSpace();
    int start = at;
    int depth = 0;
    while (at < text.length()) {
      char here = text.charAt(at);
      if (here == '(' || here == '<') {
        depth++;
      } else if (here == ')' || (here == '>' && depth > 0)) {
        depth--;
      } else if (depth == 0 && (here == ',' || here == '>' || here == '\'')) {
        break;
      } else if (depth == 0 && at > start && word().equalsIgnoreCase("COMMENT")) {
        break;
      }
      at++;
    }
    if (start == at) {
      throw expected("a type");
    }
    return text.substring(start, at).strip();
  }

  private String quoted(char quote) {
    StringBuilder inside = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) == quote) {
        at++;
        // A quote is written twice inside quotes.
        if (peek() != quote) {
          return inside.toString();
        }
      }
      inside.append(text.charAt(at));
    }
    throw expected("a closing " + quote);
  }

  private boolean takeNested(String keyword) {
    int before = at;
    if (takeWord(keyword) && takeIf('<')) {
      return true;
    }
    at = before;
    return false;
  }

  private boolean takeWord(String keyword) {
    skipSpace();
    if (!word().toUpperCase(Locale.ROOT).equals(keyword)) {
      return false;
    }
    at += keyword.length();
    return true;
  }

  /** The letters, digits and underscores from here on; empty in the middle of a word. */
  private String word() {
    if (at > 0 && isPartOfWord(text.charAt(at - 1))) {
      return "";
    }
    int end = at;
    while (end < text.length() && isPartOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean isPartOfWord(char character) {
    return character == '_' || Character.isLetterOrDigit(character);
  }

  private void take(char wanted) {
    if (!takeIf(wanted)) {
      throw expected("'" + wanted + "'");
    }
  }

  private boolean takeIf(char wanted) {
    skipSpace();
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException("Expected " + what + " at position " + at + ".");
  }
}
