package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Output to a terminal, in lines. Control characters are written as their code points, so that no
 * name, path or value out of a file moves the cursor or feigns a line; secrets within URIs are left
 * out.
 */
public final class Terminal extends PrintWriter {
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

  public Terminal(Writer out) {
    super(out, true);
  }

  @Override
  public void println(String line) {
    // Not by println of the parent, which calls print.
    super.print(escaped(line, ""));
    println();
  }

  /** A text of several lines, as the help is. */
  @Override
  public void print(String text) {
    super.print(escaped(text, "\n"));
  }

  /**
   * The text with its control characters escaped, but for those of {@code allowed}, and without
   * secrets within URIs.
   */
  public static String escaped(String text, String allowed) {
    return USER_INFO.matcher(withoutControls(text, allowed)).replaceAll("***");
  }

  static String withoutControls(String text, String allowed) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            each -> {
              if (isControl(each) && allowed.indexOf(each) < 0) {
                safe.append(String.format("\\u%04X", each));
              } else {
                safe.appendCodePoint(each);
              }
            });
    return safe.toString();
  }

  /** Control and formatting characters, the ends of lines and the directions of text included. */
  static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
