package org.playlake.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Places where players live, as {@code places.tsv} lists them. */
final class Towns {

  private Towns() {}

  static WeightedChoice<Town> lottery() {
    WeightedChoice<Town> lottery = WeightedChoice.empty();
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        List<String> fields = Arrays.asList(line.split("\t", -1));
        lottery =
            lottery.with(
                Integer.parseInt(fields.get(0)),
                new Town(
                    Integer.parseInt(fields.get(1)),
                    fields.get(2),
                    fields.get(3),
                    fields.subList(4, fields.size())));
      }
    }
    return lottery;
  }

  private static List<String> lines() {
    try (InputStream text = Towns.class.getResourceAsStream("places.tsv")) {
      if (text == null) {
        throw new IllegalStateException("places.tsv is missing from the class path");
      }
      return new String(text.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
