package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Finds the amount in any text, well-formed or not, with the parser that Spark uses, set as
 * Spark's.
 */
final class AnyJson {
  // Spark's limits, stated so that no library on the same class path can change them.
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(1000)
          .maxNumberLength(1000)
          .maxStringLength(20_000_000)
          .build();
  // Names are not cached: a cache would grow with the data, and answers are the same without.
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(LIMITS)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private AnyJson() {}

  /** The amount, or 0.0. */
  static double amount(byte[] json) {
    try (JsonParser parser = JSON.createParser(new String(json, UTF_8))) {
      return parser.nextToken() == JsonToken.START_OBJECT ? amount(parser) : 0.0;
    } catch (JsonProcessingException notJson) {
      return 0.0;
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading JSON from memory", impossible);
    }
  }

  private static double amount(JsonParser parser) throws IOException {
    double amount = 0.0;
    boolean found = false;
    // Up to the end of the object even when found: what is broken further on makes all of it
    // unread.
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean candidate = !found && parser.currentName().equals("amount");
      if (parser.nextToken() != JsonToken.VALUE_NULL && candidate) {
        amount = value(parser);
        found = true;
      }
      parser.skipChildren();
    }
    return amount;
  }

  private static double value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> number(parser.getText());
      case VALUE_NUMBER_INT -> integer(parser.getText());
      case VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue());
      default -> 0.0;
    };
  }

  private static double integer(String text) {
    // As an integer zero has no sign.
    return text.equals("-0") ? 0.0 : number(text);
  }

  private static double number(String text) {
    Double number = SparkCasts.readDouble(text);
    return number == null ? 0.0 : number;
  }

  private static double finite(double value) {
    // Spark writes what it found before it casts it, and a number beyond a double as quoted text.
    return Double.isInfinite(value) ? 0.0 : value;
  }
}
