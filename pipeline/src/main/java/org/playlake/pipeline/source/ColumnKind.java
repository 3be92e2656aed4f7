package org.playlake.pipeline.source;

import org.playlake.pipeline.column.ColumnForm;

/** Meaning of a source column, which decides the forms a file may hold it in. */
public enum ColumnKind {
  /** Whose row it is. */
  PLAYER("integers, strings or raw bytes"),
  /** When an event was. */
  TIME("raw bytes, strings or native values"),
  /** Anything else. */
  VALUE("raw bytes, strings or native values");

  private final String description;

  ColumnKind(String description) {
    this.description = description;
  }

  boolean accepts(ColumnForm form) {
    return this != PLAYER
        || switch (form.kind()) {
          case NULL, BYTES, STRING, BIGINT -> true;
          default -> false;
        };
  }

  /** The accepted forms in the user's words. */
  String description() {
    return description;
  }
}
