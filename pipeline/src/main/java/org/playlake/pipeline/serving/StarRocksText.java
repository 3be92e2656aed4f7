package org.playlake.pipeline.serving;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names and texts as StarRocks' SQL quotes them. */
final class StarRocksText {
  private StarRocksText() {}

  /** A name of one or several parts, such as catalog, database and table. */
  static String name(String... parts) {
    return Arrays.stream(parts)
        .map(part -> "`" + part.replace("`", "``") + "`")
        .collect(Collectors.joining("."));
  }

  /** A text in double quotes. A backslash begins an escape there, too. */
  static String text(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
