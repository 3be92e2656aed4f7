package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Text as Spark's {@code DECODE} and {@code LOWER} give it. */
public final class SparkText {
  private SparkText() {}

  /** The bytes read as UTF-8, each malformed sequence replaced by U+FFFD. */
  public static @Nullable String decode(byte @Nullable [] utf8) {
    return utf8 == null ? null : new String(utf8, UTF_8);
  }

  /** The text in lower case, whatever the locale of the machine. */
  public static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
