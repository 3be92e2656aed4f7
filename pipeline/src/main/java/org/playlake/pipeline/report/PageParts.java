package org.playlake.pipeline.report;

import java.util.List;
import java.util.Map;

/**
 * The parts that the template puts together.
 *
 * @param language of the page as it is opened, {@code en} or {@code zh}
 * @param texts words of the page in that language, by key
 * @param charts ids of the charts, in order; words have the same keys
 * @param policy what the browser may load and run
 * @param style the style sheet
 * @param script the script
 * @param data JSON for it
 * @param version of Playlake
 */
public record PageParts(
    String language,
    Map<String, String> texts,
    List<String> charts,
    String policy,
    String style,
    String script,
    String data,
    String version) {

  public PageParts {
    texts = Map.copyOf(texts);
    charts = List.copyOf(charts);
  }

  /** The text of a key. */
  public String say(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("There is no text " + key + " in " + language + ".");
    }
    return text;
  }
}
