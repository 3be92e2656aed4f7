package org.playlake.pipeline.terminal;

/**
 * A column of rows that are shown.
 *
 * @param name its header
 * @param isNumber whether it stands to the right
 */
public record RowColumn(String name, boolean isNumber) {

  public static RowColumn text(String name) {
    return new RowColumn(name, false);
  }

  public static RowColumn number(String name) {
    return new RowColumn(name, true);
  }
}
