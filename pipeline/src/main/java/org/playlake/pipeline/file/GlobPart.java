package org.playlake.pipeline.file;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One part of a pattern, between two slashes: a name, or a pattern of names.
 *
 * @param text the name without its escapes, or the pattern as it was written
 * @param names what names match; null where the part is a name
 */
record GlobPart(String text, @Nullable Pattern names) {
  private static final String ANY_FOLDERS = "**";

  static GlobPart of(String written) {
    StringBuilder name = new StringBuilder();
    StringBuilder regex = new StringBuilder();
    boolean wild = false;
    int at = 0;
    while (at < written.length()) {
      char each = written.charAt(at);
      int close = each == '[' ? written.indexOf(']', at + 2) : -1;
      if (each == '\\' && at + 1 < written.length()) {
        at++;
        name.append(written.charAt(at));
        regex.append(Pattern.quote(written.substring(at, at + 1)));
      } else if (each == '*' || each == '?') {
        wild = true;
        regex.append(each == '*' ? ".*" : ".");
      } else if (close > 0) {
        wild = true;
        regex.append(characters(written.substring(at + 1, close)));
        at = close;
      } else {
        name.append(each);
        regex.append(Pattern.quote(String.valueOf(each)));
      }
      at++;
    }
    return wild
        ? new GlobPart(written, compiled(written, regex.toString()))
        : new GlobPart(name.toString(), null);
  }

  private static Pattern compiled(String written, String regex) {
    try {
      return Pattern.compile(regex, Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(written));
    }
  }

  private static String characters(String inside) {
    boolean negated = inside.startsWith("!") || inside.startsWith("^");
    String set = negated ? inside.substring(1) : inside;
    return (negated ? "[^" : "[")
        + set.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&")
        + "]";
  }

  /** Whether this stands for any number of folders, none included. */
  boolean isAnyFolders() {
    return names != null && text.equals(ANY_FOLDERS);
  }

  boolean isName() {
    return names == null;
  }

  boolean matches(String name) {
    return names == null ? text.equals(name) : names.matcher(name).matches();
  }
}
