package org.playlake.io.paimon.schematransform;

import java.util.List;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonDestinations;

/** The table that the values of a row name. */
final class TemplateTables implements PaimonDestinations<Row> {

  private final List<String> texts;
  private final List<String> fields;
  private final int[] positions;
  private transient Object @Nullable [] lastValues;
  private transient @Nullable String lastName;

  TemplateTables(List<String> texts, List<String> fields, int[] positions) {
    this.texts = texts;
    this.fields = fields;
    this.positions = positions;
  }

  /** Throws {@link IllegalArgumentException} when a value is null or would make another name. */
  @Override
  public String table(Row row) {
    if (lastValues == null) {
      lastValues = new Object[positions.length];
    }
    // Rows often come one after the other for the same table.
    boolean same = lastName != null;
    for (int i = 0; i < positions.length; i++) {
      Object value = row.getValue(positions[i]);
      if (!same || !lastValues[i].equals(value)) {
        same = false;
        lastValues[i] = value;
      }
    }
    if (!same) {
      lastName = null;
      lastName = name(lastValues);
    }
    return lastName;
  }

  private String name(Object[] values) {
    StringBuilder name = new StringBuilder(texts.get(0));
    for (int i = 0; i < values.length; i++) {
      String text = String.valueOf(values[i]);
      if (values[i] == null || !isPartOfName(text)) {
        throw new IllegalArgumentException(
            "The field "
                + fields.get(i)
                + " names the row's table, and '"
                + text
                + "' is no part of a name. Only letters, digits, _ and - are.");
      }
      name.append(text).append(texts.get(i + 1));
    }
    return name.toString();
  }

  /** A dot or a slash would lead to another database, or out of the warehouse. */
  private static boolean isPartOfName(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }
}
