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
import org.checkerframework.checker.nullness.qual.Nullable;

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

  /** The amount, or 0.0; {@code unreadable} is run when one is there and is no number. */
  static double amount(byte[] json, Runnable unreadable) {
    try (JsonParser parser = JSON.createParser(new String(json, UTF_8))) {
      Double amount =
          parser.nextToken() == JsonToken.START_OBJECT ? amount(parser) : Double.valueOf(0.0);
      if (amount == null) {
        unreadable.run();
      }
      return amount == null ? 0.0 : amount;
    } catch (JsonProcessingException notJson) {
      return 0.0;
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading JSON from memory", impossible);
    }
  }

  /** The amount, 0.0 of none, or null of one that is no number. */
  private static @Nullable Double amount(JsonParser parser) throws IOException {
    Double amount = 0.0;
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

  private static @Nullable Double value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> SparkCasts.readDouble(parser.getText());
      case VALUE_NUMBER_INT -> integer(parser.getText());
      case VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue());
      default -> null;
    };
  }

  private static @Nullable Double integer(String text) {
    // As an integer zero has no sign.
    return text.equals("-0") ? Double.valueOf(0.0) : SparkCasts.readDouble(text);
  }

  private static @Nullable Double finite(double value) {
    // Spark writes what it found before it casts it, and a number beyond a double as quoted text.
    return Double.isInfinite(value) ? null : Double.valueOf(value);
  }
}
