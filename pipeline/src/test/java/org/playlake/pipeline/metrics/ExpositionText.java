package org.playlake.pipeline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text form of Prometheus, version 0.0.4, read as strictly as its specification has it: each
 * metric in one block that its HELP and TYPE begin, no series twice.
 *
 * @param values by name and labels, which are in order
 */
record ExpositionText(Map<String, Double> values) {
  private static final Pattern HEAD = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][\\w:]*) (.+)");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (-?[0-9.]+(?:E-?[0-9]+)?)");
  private static final Pattern LABEL =
      Pattern.compile("\\G([a-zA-Z_]\\w*)=\"((?:[^\"\\\\\n]|\\\\[\"\\\\n])*)\"(?:,|$)");

  static ExpositionText parse(String text) {
    assertThat(text).endsWith("\n").doesNotContain("\r", "\n\n");
    Map<String, Double> values = new LinkedHashMap<>();
    Set<String> blocks = new HashSet<>();
    String block = "";
    for (String line : text.lines().toList()) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        if (head.group(1).equals("HELP")) {
          block = head.group(2);
          assertThat(blocks.add(block)).as("first block of %s", block).isTrue();
        } else {
          assertThat(head.group(2)).isEqualTo(block);
          assertThat(head.group(3)).isIn("gauge", "counter");
        }
        continue;
      }
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      assertThat(sample.group(1)).isEqualTo(block);
      String series = block + labels(sample.group(2) == null ? "" : sample.group(2));
      assertThat(values.put(series, Double.valueOf(sample.group(3)))).as(series).isNull();
    }
    return new ExpositionText(values);
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(text);
    int end = 0;
    while (label.find()) {
      String value =
          label.group(2).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
      assertThat(labels.put(label.group(1), value)).isNull();
      end = label.end();
    }
    assertThat(end).as(text).isEqualTo(text.length());
    return labels;
  }
}
