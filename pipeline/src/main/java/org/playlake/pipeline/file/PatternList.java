package org.playlake.pipeline.file;

import java.util.ArrayList;
import java.util.List;

/** Patterns as people write them in one option: several with commas, alternatives in braces. */
public final class PatternList {

  private PatternList() {}

  /**
   * The patterns of an option that was split at every comma: one whose braces, brackets or
   * backslash were cut through is put together again.
   */
  public static List<String> joined(List<String> parts) {
    List<String> patterns = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String part : parts) {
      open.append(part);
      if (isWhole(open)) {
        patterns.add(open.toString());
        open.setLength(0);
      } else {
        open.append(',');
      }
    }
    if (!open.isEmpty()) {
      // What never closes is a name with a brace in it.
      open.setLength(open.length() - 1);
      patterns.add(open.toString());
    }
    return patterns.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  private static boolean isWhole(CharSequence text) {
    int braces = 0;
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> {
          i++;
          if (i == text.length()) {
            return false;
          }
        }
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '{' -> braces++;
        case '}' -> braces--;
        default -> {}
      }
    }
    return braces <= 0 && !inClass;
  }

  /** The pattern once for each way to choose among its alternatives, in order. */
  static List<String> alternatives(String pattern) {
    int open = find(pattern, '{', 0);
    int close = open < 0 ? -1 : closing(pattern, open);
    if (close < 0) {
      return List.of(pattern);
    }
    List<String> all = new ArrayList<>();
    String before = pattern.substring(0, open);
    String after = pattern.substring(close + 1);
    for (String choice : choices(pattern.substring(open + 1, close))) {
      all.addAll(alternatives(before + choice + after));
    }
    return all;
  }

  private static List<String> choices(String inside) {
    List<String> choices = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < inside.length(); i++) {
      switch (inside.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> depth--;
        case ',' -> {
          if (depth == 0) {
            choices.add(inside.substring(from, i));
            from = i + 1;
          }
        }
        default -> {}
      }
    }
    choices.add(inside.substring(from));
    return choices;
  }

  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> {
          if (--depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private static int find(String pattern, char wanted, int from) {
    for (int i = from; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
      } else if (pattern.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** A path as a pattern that matches it alone. */
  public static String quote(String path) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char each = path.charAt(i);
      if ("\\*?[]{},".indexOf(each) >= 0) {
        quoted.append('\\');
      }
      quoted.append(each);
    }
    return quoted.toString();
  }
}
