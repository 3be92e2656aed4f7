package org.playlake.pipeline.terminal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A value as JSON in one line, without a character that a terminal would act on. */
public final class JsonText {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private JsonText() {}

  public static String of(Object value) {
    try {
      return escaped(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A " + value.getClass() + " is no JSON.", e);
    }
  }

  /** As escapes of JSON, which stand for the same: such characters are only within its strings. */
  private static String escaped(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            each -> {
              if (Terminal.isControl(each)) {
                for (char unit : Character.toChars(each)) {
                  safe.append(String.format("\\u%04X", (int) unit));
                }
              } else {
                safe.appendCodePoint(each);
              }
            });
    return safe.toString();
  }
}
