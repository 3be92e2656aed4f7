package org.playlake.pipeline.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be known of a field, or a table, beyond its definition.
 *
 * @param label a short name in English
 * @param unit of its values
 * @param chineseLabel a short name in Chinese
 * @param chineseDefinition its description in Chinese
 * @param formula how it is computed, in SQL's words, or empty
 * @param source the fields, source columns or options that it is made from, or empty
 */
record FieldNote(
    String label,
    FieldUnit unit,
    String chineseLabel,
    String chineseDefinition,
    String formula,
    String source) {
  private static final String FILE = "fields.tsv";
  private static final int CELLS = 7;

  FieldNote {
    if (label.isEmpty() || chineseLabel.isEmpty() || chineseDefinition.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + label + "' lacks a name or a definition in one of the languages.");
    }
  }

  /** By table, {@code table.column}, or {@code *.column} of all tables without an own one. */
  static Map<String, FieldNote> all() {
    try (InputStream in = FieldNote.class.getResourceAsStream(FILE)) {
      Map<String, FieldNote> notes = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(notes, List.of(line.split("\t", -1))));
      return notes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, FieldNote> notes, List<String> cells) {
    if (cells.size() != CELLS) {
      throw new IllegalArgumentException(
          FILE + " has " + cells.size() + " cells in a line, not " + CELLS + ": " + cells);
    }
    FieldNote note =
        new FieldNote(
            cells.get(1),
            FieldUnit.valueOf(cells.get(2)),
            cells.get(3),
            cells.get(4),
            cells.get(5),
            cells.get(6));
    if (notes.put(cells.get(0), note) != null) {
      throw new IllegalArgumentException(FILE + " has " + cells.get(0) + " twice.");
    }
  }
}
