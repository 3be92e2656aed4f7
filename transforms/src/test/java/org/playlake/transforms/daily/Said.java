package org.playlake.transforms.daily;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statement of a pane about a date.
 *
 * @param source which run said it
 * @param table the table of the row, or {@link #CALENDARS} or {@link #COUNTS} for a pane itself
 * @param window the window that fired
 * @param day the date
 * @param pane the how-manieth firing of the window for the date
 * @param timing early, on time or late
 * @param row the row as text
 */
public record Said(
    String source, String table, String window, int day, long pane, String timing, String row)
    implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** Each pane of counts says this once, be there rows or none. */
  public static final String COUNTS = "counts";

  /** Each pane of a calendar says this once. */
  public static final String CALENDARS = "calendars";

  /** The rows of each date's last pane; a row that a later pane no longer has is not among them. */
  public static List<String> lastRows(Collection<Said> all) {
    Map<String, Long> last = new HashMap<>();
    for (Said said : all) {
      if (said.table.equals(COUNTS)) {
        last.merge(said.place(), said.pane, Math::max);
      }
    }
    return all.stream()
        .filter(said -> !said.table.equals(COUNTS) && !said.table.equals(CALENDARS))
        .filter(said -> said.pane == last.get(said.place()))
        .map(Said::row)
        .sorted()
        .toList();
  }

  private String place() {
    return window + day;
  }
}
