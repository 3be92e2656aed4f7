package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.apache.paimon.types.DataType;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.internal.types.SqlTypeParser;

/**
 * A column of a {@link PaimonTable}.
 *
 * @param name as readers of the table see it
 * @param type a Paimon SQL type, such as {@code DECIMAL(27,4)} or {@code ROW<a INT, b ARRAY<STRING>
 *     COMMENT 'in order'>}; nullable unless it ends in {@code NOT NULL}, at each level
 * @param description what the column means and in which unit, or empty
 */
public record PaimonColumn(String name, String type, String description) implements Serializable {

  /** Throws {@link IllegalArgumentException} when the name is empty or the type is unknown. */
  public PaimonColumn {
    requireNonNull(description, "description");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A column of type " + type + " has no name. Give it one.");
    }
    parse(name, type);
  }

  public DataType dataType() {
    return parse(name, type);
  }

  @Override
  public String toString() {
    return name + " " + type;
  }

  private static DataType parse(String name, String type) {
    try {
      return SqlTypeParser.parse(type);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "Column "
              + name
              + " has the type '"
              + type
              + "', which Paimon does not know: "
              + Reason.of(e).lines().findFirst().orElse("")
              + ". Use one of its SQL types, such as BIGINT, STRING,"
              + " BYTES, DATE, DECIMAL(27,4), TIMESTAMP(6) WITH LOCAL TIME ZONE, ARRAY<INT>,"
              + " MAP<STRING, BIGINT> or ROW<a INT, b STRING>.",
          e);
    }
  }
}
